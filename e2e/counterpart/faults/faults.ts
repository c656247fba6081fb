import { cardFaults } from './card-faults';
import type { Fault } from './fault';
import { listFaults } from './list-faults';
import { offerFaults } from './offer-faults';
import { pictureFaults } from './picture-faults';
import { requestFaults } from './request-faults';

const table = [
  ...offerFaults,
  ...cardFaults,
  ...requestFaults,
  ...listFaults,
  ...pictureFaults,
] as const;

export type FaultName = (typeof table)[number]['name'];

/** Every fault there is, in the order the start page lists them. */
export const faults: readonly (Fault & { readonly name: FaultName })[] = table;

/**
 * The fault somebody names: by its own name, or by a case that no other fault plays.
 *
 * @returns undefined when there is none, or when several play the case
 */
export function findFault(text: string): (typeof faults)[number] | undefined {
  const named = faults.find(({ name }) => name === text);
  const playing = faults.filter(({ cases }) => cases.includes(text.toUpperCase()));
  return named ?? (playing.length === 1 ? playing[0] : undefined);
}

import { expect } from '@playwright/test';
import type { FaultName } from '../counterpart/faults/faults';
import { expectStopped, receiveSpoilt, type Stop } from './expect-stopped';
import { test } from './hostile';

export interface Refusal extends Stop {
  /** What comes, to end the sentence "stops at …". */
  readonly what: string;
  readonly fault: FaultName;
}

/**
 * One test for each card that must be refused: its own sentence, a wallet as it was, and nobody contacted but its
 * issuer, wherever the card points.
 */
export const refusesCards = (caseId: string, refusals: readonly Refusal[]): void => {
  for (const { what, fault, ...stop } of refusals) {
    test(`${caseId} stops at ${what}`, async ({ wallet, client, expectUnchanged }) => {
      await receiveSpoilt(wallet, client, fault);
      await expectStopped(wallet, stop);
      await expectUnchanged();
      const roles = (await client.received()).map(({ role }) => role);
      expect([...new Set(roles)]).toEqual(['issuer']);
    });
  }
};

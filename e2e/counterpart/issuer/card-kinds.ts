import type { CardId, CardKind } from './card-kind';
import { degree } from './cards/degree';
import { drivingLicence } from './cards/driving-licence';
import { gymMembership } from './cards/gym-membership';
import { personId } from './cards/person-id';
import { taxStatement } from './cards/tax-statement';

/** Every kind of card the practice issuers give out. */
export const cardKinds: readonly CardKind[] = [
  personId,
  drivingLicence,
  degree,
  gymMembership,
  taxStatement,
];

export const findCardKind = (id: unknown): CardKind | undefined =>
  cardKinds.find((kind) => kind.id === id);

export const cardKindOf = (id: CardId): CardKind => {
  const kind = findCardKind(id);
  if (!kind) throw new Error(`no card kind ${id}`);
  return kind;
};

/** Where the type metadata of a kind is served, which is also its `vct`. */
export const typeOf = (kind: CardKind, issuer: string): string => `${issuer}/types/${kind.id}`;

/** The issuer of a kind at this origin; several organisations share the origin, each under a path. */
export const issuerOf = (kind: CardKind, origin: string): string => `${origin}/${kind.tenant}`;

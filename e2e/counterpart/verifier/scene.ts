import type { CardId } from '../issuer/card-kind';
import { cardKindOf, issuerOf, typeOf } from '../issuer/card-kinds';
import type { CredentialQuery, DcqlQuery } from './dcql';
import type { Problem } from './problem';
import type { RequesterId } from './requesters';
import type { ReceivedCard } from './verify-presentation';

export type SceneId =
  'age-check' | 'car-share' | 'job-application' | 'flat-viewing' | 'over-asking';

/** A situation in which somebody asks for data. */
export interface Scene {
  readonly id: SceneId;
  readonly requester: RequesterId;
  /** What the requester calls itself. */
  readonly name: string;
  readonly title: string;
  /** What the page says before it asks. */
  readonly story: string;
  /** Their reason, quoted by the wallet. */
  readonly purpose: string;
  /** How long they say they keep it, quoted by the wallet. */
  readonly retention: string;
  /** Signed requests travel by reference and prove a name; the other travels in the link and proves none. */
  readonly request: 'signed-get' | 'signed-post' | 'unsigned';
  readonly responseMode: 'direct_post' | 'direct_post.jwt';
  readonly query: (issuerOrigin: string) => DcqlQuery;
  /** What they ask of somebody who has answered before, when it is not the same. */
  readonly nextQuery?: (issuerOrigin: string) => DcqlQuery;
  /** What the requester wants of the answer beyond its being true. */
  readonly demands: (cards: readonly ReceivedCard[]) => readonly Problem[];
}

/** A query for one of the practice cards. */
export const queryFor = (
  issuerOrigin: string,
  card: CardId,
  query: Pick<CredentialQuery, 'id' | 'claims' | 'claim_sets'>,
): CredentialQuery => {
  const kind = cardKindOf(card);
  return {
    id: query.id,
    format: 'dc+sd-jwt',
    meta: { vct_values: [typeOf(kind, issuerOf(kind, issuerOrigin))] },
    claims: query.claims,
    ...(query.claim_sets ? { claim_sets: query.claim_sets } : {}),
  };
};

/** The values of a top-level claim, one for each element when it is a list. */
export const valuesOf = (cards: readonly ReceivedCard[], query: string, claim: string): unknown[] =>
  cards
    .filter((card) => card.query === query)
    .flatMap((card) => card.fields.filter(({ path }) => path[0] === claim))
    .map(({ value }) => value);

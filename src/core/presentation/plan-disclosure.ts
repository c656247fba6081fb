import { usability, type CardState } from '../credential/card-state';
import type { Credential, CredentialId } from '../credential/credential';
import { matchQuery } from '../dcql/match';
import type { QueryMatch, SetMatch } from '../dcql/match-tree';
import type { CredentialQuery } from '../dcql/query';
import { mapNonEmpty } from '../kernel/non-empty';
import type { EpochSeconds } from '../kernel/time';
import { compareCards } from './card-order';
import type { DisclosurePlan, PlanQuery, PlanSet } from './plan';
import { planCandidate } from './plan-candidate';
import type { PresentationRequest } from './stages';

/** A card the wallet holds, with what its vault knows about it now. */
export interface PlanCard {
  readonly id: CredentialId;
  readonly credential: Credential;
  /** From `cardState`, with the clock. */
  readonly state: CardState;
  /** Authority key identifiers of the certificates in its header, base64url. */
  readonly authorityKeyIds: readonly string[];
  readonly lastUsedAt: EpochSeconds | null;
}

/**
 * Plans an answer: for each query the cards that can give it, best first, and what each would show. The
 * clock is already in the cards' states. The same request and cards always make the same plan.
 *
 * @param cards all that may match; cards of other types are passed over cheaply
 * @see OpenID4VP 1.0 §6.4; DESIGN 2; SCREENS 6
 */
export const planDisclosure = (
  request: PresentationRequest,
  cards: readonly PlanCard[],
): DisclosurePlan => {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const tree = matchQuery(
    request.query,
    cards.map(({ id, ...card }) => ({ credentialId: id, ...card })),
  );
  // §6.4.2: with credential sets, a query that stands in none of them is not asked for.
  const asked = new Set(tree.sets.flatMap(({ options }) => options.flatMap((o) => o.queryIds)));
  const queries = request.query.credentials.flatMap((query, index) => {
    const match = tree.queries[index];
    return match === undefined || !asked.has(query.id) ? [] : [planQuery(query, match, byId)];
  });
  const answerable = new Set(
    queries.filter(({ candidates }) => candidates.length > 0).map(({ id }) => id),
  );
  const sets = tree.sets.map((set) => planSet(set, answerable));
  return {
    request,
    queries,
    sets,
    isAnswerable: sets.every((set) => !set.isRequired || hasAnswer(set)) && sets.some(hasAnswer),
  };
};

const planQuery = (
  query: CredentialQuery,
  match: QueryMatch,
  byId: ReadonlyMap<CredentialId, PlanCard>,
): PlanQuery => {
  const matching = match.candidates.flatMap((candidate) => {
    const card = byId.get(candidate.credentialId);
    return card === undefined || candidate.satisfied.length === 0 ? [] : [{ candidate, card }];
  });
  const isUsable = ({ card }: { readonly card: PlanCard }): boolean =>
    usability[card.state.kind] !== 'never';
  return {
    id: query.id,
    isMultiple: query.isMultiple,
    candidates: matching
      .filter(isUsable)
      .map(({ candidate, card }) => ({
        candidate: planCandidate(query, candidate, card.credential, card.state),
        lastUsedAt: card.lastUsedAt,
      }))
      .sort(compareCards)
      .map(({ candidate }) => candidate),
    unusable: matching
      .filter((each) => !isUsable(each))
      .map(({ card }) => ({ credentialId: card.id, state: card.state })),
    refused: match.candidates.filter(({ refusals }) => refusals.length > 0),
  };
};

const planSet = (set: SetMatch, answerable: ReadonlySet<string>): PlanSet => ({
  isRequired: set.isRequired,
  options: mapNonEmpty(set.options, ({ queryIds }) => ({
    queryIds,
    isAnswerable: queryIds.every((id) => answerable.has(id)),
  })),
});

const hasAnswer = ({ options }: PlanSet): boolean =>
  options.some(({ isAnswerable }) => isAnswerable);

import { cardState } from '../../core/credential/card-state';
import type { CredentialId } from '../../core/credential/credential';
import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import { sha256Text } from '../../core/kernel/sha256';
import { asTreated, isBlocked } from '../../core/policy/block-list';
import type { Verifier } from '../../core/policy/party';
import { withOwnSensitivity } from '../../core/presentation/own-sensitivity';
import { parseRequest } from '../../core/presentation/parse-request';
import { planDisclosure } from '../../core/presentation/plan-disclosure';
import type { PlanCard } from '../../core/presentation/plan-disclosure';
import type { DisclosurePlan } from '../../core/presentation/plan';
import type { FetchedRequest, PresentationRequest } from '../../core/presentation/stages';
import type { ReviewRequestFailure } from '../../ports/vault';
import { answeredRequests, loadEntries } from './activity-log';
import type { IndexEntry } from './card-index';
import { enabledTrust } from './issuer-check';
import { loadCard } from './load-card';
import type { LoadedCard } from './load-card';
import type { OpenVault } from './open-vault';
import { factsOf } from './summary';

/** A request with all the vault works out from its bytes: who asks, what, and what could answer. */
export interface PlannedRequest {
  /** Its requester as it is treated: a blocked one as a stranger. */
  readonly request: PresentationRequest;
  /** Who it is known to be, for Activity. */
  readonly asker: Verifier;
  readonly isBlocked: boolean;
  readonly plan: DisclosurePlan;
  /** The cards that were looked at, opened. */
  readonly cards: ReadonlyMap<CredentialId, LoadedCard>;
  /** Names this very request, so that it is answered once. */
  readonly requestKey: string;
}

/** A requester never uses a nonce twice, so the two together name one request. */
const requestKeyOf = ({ verifier, nonce }: PresentationRequest): string =>
  sha256Text(JSON.stringify([verifier.clientId, nonce]));

/** Cards of the types asked for; the others are not even opened. */
const candidatesFor = (open: OpenVault, { query }: PresentationRequest): readonly IndexEntry[] => {
  const types = query.credentials.map((asked) => asked.types);
  const isAskedFor = ({ type }: IndexEntry): boolean =>
    types.some((list) => list === null || list.includes(type));
  // One without its key is for viewing: it could not prove that it is the holder's.
  return [...open.index.byId.values()].filter((card) => isAskedFor(card) && !card.isForViewing);
};

const loadCandidates = async (
  open: OpenVault,
  request: PresentationRequest,
  load: typeof loadCard,
): Promise<ReadonlyMap<CredentialId, LoadedCard>> => {
  const loaded = await Promise.all(candidatesFor(open, request).map(({ id }) => load(open, id)));
  const opened = loaded.filter((card) => card !== null && card !== 'absent');
  return new Map(opened.map((card) => [card.entry.id, card]));
};

const planCardOf = (open: OpenVault, { entry, decoded }: LoadedCard): PlanCard => {
  const now = open.deps.clock.now();
  return {
    id: entry.id,
    credential: decoded.credential,
    state: cardState(factsOf(entry, open.lists, now), now),
    authorityKeyIds: entry.authorityKeyIds,
    lastUsedAt: entry.lastUsedAt,
  };
};

/**
 * Authenticates, parses and plans a request from its bytes, with the trust lists and cards of now. Run once
 * when the request is shown and again when it is answered: the page's word is taken for neither.
 *
 * @param load how a card is opened: outside `alone`, a damaged one can be mended first
 * @errors every code of authentication and parsing · `request/replayed` when it was answered before
 * @see DESIGN 3
 */
export const planRequest = async (
  open: OpenVault,
  fetched: FetchedRequest,
  load = loadCard,
): Promise<Result<PlannedRequest, ReviewRequestFailure>> => {
  const { clock, proofs, allowLoopbackHttp } = open.deps;
  const now = clock.now();
  const trust = enabledTrust(open, now);
  const authenticated = await proofs.authenticateRequest({ request: fetched, trust, now });
  if (!authenticated.ok) return authenticated;
  const parsed = parseRequest(authenticated.value, { allowLoopbackHttp });
  if (!parsed.ok) return parsed;
  const asker = parsed.value.verifier;
  const { blocked, sensitiveGroups } = open.settings;
  const request = { ...parsed.value, verifier: asTreated(asker, blocked) };
  const requestKey = requestKeyOf(request);
  if (answeredRequests(await loadEntries(open), open.underway).has(requestKey))
    return fail({ code: 'request/replayed' });
  const cards = await loadCandidates(open, request, load);
  const planCards = [...cards.values()].map((card) => planCardOf(open, card));
  const plan = withOwnSensitivity(planDisclosure(request, planCards), sensitiveGroups);
  return ok({ request, asker, isBlocked: isBlocked(asker, blocked), plan, cards, requestKey });
};

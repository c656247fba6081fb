import { fail, ok } from '../../core/kernel/result';
import { asTreated } from '../../core/policy/block-list';
import { parseRequest } from '../../core/presentation/parse-request';
import { refusalOf } from '../../core/presentation/refusal';
import type { Refusal } from '../../core/presentation/refusal';
import { errorBody } from '../../core/presentation/response-body';
import type { FetchedRequest } from '../../core/presentation/stages';
import type { RefusalId } from '../../ports/tellable';
import type { RefusedRequest, ReviewRequestFailure, Vault } from '../../ports/vault';
import { commit } from './commit';
import { enabledTrust } from './issuer-check';
import { entryPuts, newEntryId, plainEntry } from './new-entry';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';

/** What could be told of a request, from its bytes; null for one that can be answered or whose sender hears nothing. */
const refusalFor = async (open: OpenVault, request: FetchedRequest): Promise<Refusal | null> => {
  const { clock, proofs, allowLoopbackHttp } = open.deps;
  const now = clock.now();
  const trust = enabledTrust(open, now);
  const authenticated = await proofs.authenticateRequest({ request, trust, now });
  if (!authenticated.ok) return null;
  const parsed = parseRequest(authenticated.value, { allowLoopbackHttp });
  // Whom the person blocked is a stranger here as everywhere, and strangers hear nothing.
  const verifier = asTreated(authenticated.value.verifier, open.settings.blocked);
  return parsed.ok
    ? null
    : refusalOf({ ...authenticated.value, verifier }, parsed.error.code, { allowLoopbackHttp });
};

/** Holds the bytes of a refused request when its sender may be told; nothing is sent for that. */
export const offerToTell = async (
  open: OpenVault,
  request: FetchedRequest,
  failure: ReviewRequestFailure,
): Promise<RefusedRequest> => {
  const refusal = await refusalFor(open, request);
  if (refusal === null) return failure;
  const refusalId = newId(open.deps.random) as RefusalId;
  open.refusals.set(refusalId, request);
  return { ...failure, tellable: { refusalId, host: new URL(refusal.responseUri).host } };
};

/**
 * Builds what the sender of a refused request hears, from the held bytes, and writes it down as prepared; it stays
 * here until `startSending`. Once for each refusal.
 *
 * @errors `present/review-gone` · `vault/write`; nothing left
 */
export const tell = async (
  open: OpenVault,
  refusalId: RefusalId,
): ReturnType<Vault['tellRefusal']> => {
  const request = open.refusals.get(refusalId);
  const refusal = request === undefined ? null : await refusalFor(open, request);
  if (refusal === null) return fail({ code: 'present/review-gone' });
  const { verifier, error, state, responseUri } = refusal;
  const entry = {
    kind: 'told',
    id: newEntryId(open.deps.random),
    at: open.deps.clock.now(),
    verifier,
    error,
    outcome: 'prepared',
    answer: null,
  } as const;
  const { put, remember } = entryPuts(open, [plainEntry(entry)]);
  const written = await commit(open, { put });
  if (!written.ok) return written;
  open.refusals.delete(refusalId);
  open.outbox.set(entry.id, { url: responseUri, body: errorBody(error, state) });
  open.underway.add(entry.id);
  remember();
  return ok({ entryId: entry.id });
};

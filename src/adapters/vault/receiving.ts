import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import { killPoint } from '../../kill-points/kill-point';
import type { OfferReview } from '../../core/issuance/stages';
import type { KeyId } from '../../ports/keys';
import type {
  ReceivingFailure,
  ReceivingId,
  ReceivingStep,
  ReceivingSummary,
  VaultReceiving,
} from '../../ports/vault-receiving';
import { commit } from './commit';
import type { Change } from './commit';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';
import { receivingOf, withStep } from './receiving-record';
import type { ReceivingRecord } from './receiving-record';

const stepOf = (record: ReceivingRecord): ReceivingSummary['step'] => {
  if (record.text !== null) return 'arrived';
  if (record.isCardAsked) return 'card-asked';
  if (record.grant !== null) return 'granted';
  return record.isCodeSent ? 'code-sent' : 'read';
};

/** Every receive that was left in the middle, oldest first. */
export const listReceivings = async (open: OpenVault): ReturnType<VaultReceiving['receivings']> =>
  ok(
    [...open.receivings]
      .toSorted(([, a], [, b]) => a.startedAt - b.startedAt)
      .map(([id, record]) => ({
        id,
        issuerNames: record.review.metadata.names,
        host: record.review.host,
        step: stepOf(record),
      })),
  );

/** One of them, with all that is needed to go on. */
export const showReceiving = async (
  open: OpenVault,
  id: ReceivingId,
): ReturnType<VaultReceiving['receiving']> => {
  const record = open.receivings.get(id);
  return record === undefined ? fail({ code: 'receive/gone' }) : ok(receivingOf(id, record));
};

const write = async (
  open: OpenVault,
  id: ReceivingId,
  record: ReceivingRecord,
  more: NonNullable<Change['put']> = [],
): Promise<Awaited<ReturnType<typeof commit>>> => {
  const written = await commit(open, {
    put: [...more, { store: 'receivings', id, value: record }],
  });
  if (!written.ok) return written;
  open.receivings.set(id, record);
  open.tell({ kind: 'receivings' });
  return written;
};

const codeOf = ({ offer }: OfferReview): string | null => offer.preAuthorized?.code ?? null;

/** The same offer, opened before. */
const findBegun = (open: OpenVault, review: OfferReview) =>
  [...open.receivings].find(
    ([, other]) =>
      other.review.offer.issuer === review.offer.issuer && codeOf(other.review) === codeOf(review),
  );

/** Writes down an offer that was read. The same offer goes on where it was; another of its cards can still be picked. */
export const beginReceiving = async (
  open: OpenVault,
  review: OfferReview,
): ReturnType<VaultReceiving['beginReceiving']> => {
  const [known, before] = findBegun(open, review) ?? [null, null];
  if (known !== null && before.grant !== null) return ok(receivingOf(known, before));
  const id = known ?? (newId(open.deps.random) as ReceivingId);
  const record: ReceivingRecord = {
    startedAt: before?.startedAt ?? open.deps.clock.now(),
    review,
    isCodeSent: before?.isCodeSent ?? false,
    grant: null,
    keyId: before?.keyId ?? null,
    isCardAsked: false,
    text: null,
    lookedUp: null,
  };
  if (__KILL_POINTS__) await killPoint('begin:1');
  const written = await write(open, id, record);
  return written.ok ? ok(receivingOf(id, record)) : written;
};

/** Writes one step down. */
export const noteReceiving = async (
  open: OpenVault,
  id: ReceivingId,
  step: ReceivingStep,
): Promise<Result<void, ReceivingFailure>> => {
  const record = open.receivings.get(id);
  if (record === undefined) return fail({ code: 'receive/gone' });
  if (__KILL_POINTS__) await killPoint(`note:${step.at}`);
  return write(open, id, withStep(record, step));
};

/** Writes a new key and that this receive has it: neither is ever on the disk without the other. */
export const keepKeyOf = async (
  open: OpenVault,
  id: ReceivingId,
  key: { readonly keyId: KeyId; readonly value: unknown },
): Promise<Result<void, ReceivingFailure>> => {
  const record = open.receivings.get(id);
  if (record === undefined) return fail({ code: 'receive/gone' });
  const { keyId, value } = key;
  return write(open, id, { ...record, keyId }, [{ store: 'keys', id: keyId, value }]);
};

/**
 * What goes when a receive ends: its record, and its key where no card has it.
 *
 * @param id null when what is kept or dropped came from no receive
 */
export const endingOf = (
  open: OpenVault,
  id: ReceivingId | null,
): { readonly remove: NonNullable<Change['remove']>; readonly remember: () => void } => {
  const record = id === null ? undefined : open.receivings.get(id);
  if (id === null || record === undefined) return { remove: [], remember: () => undefined };
  return {
    remove: [{ store: 'receivings', id }],
    remember: () => {
      open.receivings.delete(id);
      open.tell({ kind: 'receivings' });
    },
  };
};

/** Ends a receive without a card: nothing of it stays. */
export const forgetReceiving = async (
  open: OpenVault,
  id: ReceivingId,
): ReturnType<VaultReceiving['forgetReceiving']> => {
  const record = open.receivings.get(id);
  if (record === undefined) return ok(undefined);
  const { keyId } = record;
  const ending = endingOf(open, id);
  const isUsed = [...open.index.byId.values()].some((entry) => entry.keyId === keyId);
  const written = await commit(open, {
    remove: [
      ...ending.remove,
      ...(keyId === null || isUsed ? [] : [{ store: 'keys' as const, id: keyId }]),
    ],
  });
  if (!written.ok) return written;
  for (const [pendingId, pending] of open.pendings)
    if (pending.receiving === id) open.pendings.delete(pendingId);
  ending.remember();
  return ok(undefined);
};

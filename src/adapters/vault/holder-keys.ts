import { fail, ok } from '../../core/kernel/result';
import { keyProof } from '../../core/issuance/key-proof';
import type { KeyProofInput } from '../../core/issuance/stages';
import type { KeyId, Keys } from '../../ports/keys';
import { commit } from './commit';
import { parseKey } from './key-record';
import type { KeyRecord } from './key-record';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';
import { readRecord } from './read-records';
import { makeHolderKey, signingKey, signJwt } from './sign-jwt';

/** Makes a key and seals it; it is on the disk before anybody learns its public half. */
export const createKey = async (open: OpenVault): ReturnType<Keys['create']> => {
  const record = await makeHolderKey();
  const keyId = newId(open.deps.random) as KeyId;
  const written = await commit(open, { put: [{ store: 'keys', id: keyId, value: record }] });
  return written.ok ? ok({ keyId, jwk: record.publicJwk }) : written;
};

/** A kept key; null when it is not here or cannot be read. */
export const loadKey = async (open: OpenVault, keyId: KeyId): Promise<KeyRecord | null> => {
  const opened = await readRecord(open, 'keys', keyId);
  return opened === 'absent' ? null : parseKey(opened?.value);
};

/** Signs a key proof built here (OpenID4VCI 1.0 appendix F.1). */
export const proveKey = async (
  open: OpenVault,
  keyId: KeyId,
  input: KeyProofInput,
): ReturnType<Keys['prove']> => {
  const key = await loadKey(open, keyId);
  if (key === null) return fail({ code: 'keys/unknown' });
  const proof = keyProof(input, { key: key.publicJwk, now: open.deps.clock.now() });
  return ok(await signJwt(await signingKey(key), 'openid4vci-proof+jwt', proof));
};

/** Forgets a key unless a card, or a credential still under review, needs it. */
export const discardKey = async (open: OpenVault, keyId: KeyId): Promise<void> => {
  const users = [...open.index.byId.values(), ...[...open.pendings.values()].map((p) => p.card)];
  if (users.some((user) => user.keyId === keyId)) return;
  await commit(open, { remove: [{ store: 'keys', id: keyId }] });
};

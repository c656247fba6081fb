import type { PublicJwk } from '../../core/credential/credential';
import { fail, ok } from '../../core/kernel/result';
import { keyProof } from '../../core/issuance/key-proof';
import type { KeyProofInput } from '../../core/issuance/stages';
import { killPoint } from '../../kill-points/kill-point';
import type { KeyId, Keys } from '../../ports/keys';
import type { ReceivingId } from '../../ports/vault-receiving';
import { commit } from './commit';
import { parseKey } from './key-record';
import type { KeyRecord } from './key-record';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';
import { readRecord } from './read-records';
import { keepKeyOf } from './receiving';
import { makeHolderKey, spendKey, signJwt } from './sign-jwt';

/**
 * Makes a key and seals it; it is on the disk before anybody learns its public half. For a receive it is written
 * together with its place there, and the second time the same one is given.
 */
export const createKey = async (
  open: OpenVault,
  receiving: ReceivingId | null,
): ReturnType<Keys['create']> => {
  const known = receiving === null ? null : (open.receivings.get(receiving)?.keyId ?? null);
  const before = known === null ? null : await loadPublicKey(open, known);
  if (known !== null && before !== null) return ok({ keyId: known, jwk: before });
  if (__KILL_POINTS__) await killPoint('key:1');
  const record = await makeHolderKey();
  if (__KILL_POINTS__) await killPoint('key:2');
  const keyId = newId(open.deps.random) as KeyId;
  const written =
    receiving === null
      ? await commit(open, { put: [{ store: 'keys', id: keyId, value: record }] })
      : await keepKeyOf(open, receiving, { keyId, value: record });
  record.privateKey.fill(0);
  if (__KILL_POINTS__) await killPoint('key:3');
  return written.ok ? ok({ keyId, jwk: record.publicJwk }) : written;
};

/** A kept key, to be spent or wiped; null when it is not here or cannot be read. */
export const loadKey = async (open: OpenVault, keyId: KeyId): Promise<KeyRecord | null> => {
  const opened = await readRecord(open, 'keys', keyId);
  return opened === 'absent' ? null : parseKey(opened?.value);
};

/** The public half of a kept key; null when it is not here or cannot be read. */
export const loadPublicKey = async (open: OpenVault, keyId: KeyId): Promise<PublicJwk | null> => {
  const key = await loadKey(open, keyId);
  key?.privateKey.fill(0);
  return key?.publicJwk ?? null;
};

/** Signs a key proof built here (OpenID4VCI 1.0 appendix F.1). */
export const proveKey = async (
  open: OpenVault,
  keyId: KeyId,
  input: KeyProofInput,
): ReturnType<Keys['prove']> => {
  const key = await loadKey(open, keyId);
  if (key === null) return fail({ code: 'keys/unknown' });
  if (__KILL_POINTS__) await killPoint('prove:1');
  const proof = keyProof(input, { key: key.publicJwk, now: open.deps.clock.now() });
  return ok(await signJwt(await spendKey(key), 'openid4vci-proof+jwt', proof));
};

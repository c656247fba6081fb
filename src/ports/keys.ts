import type { Brand } from '../core/kernel/brand';
import type { Failure, Result } from '../core/kernel/result';
import type { PublicJwk } from '../core/credential/credential';
import type { KeyProofInput } from '../core/issuance/stages';
import type { ReceivingId } from './receiving-id';

/** Random id of a holder key in this vault; the key itself never leaves the vault worker. */
export type KeyId = Brand<string, 'KeyId'>;

export type KeysFailure = Failure<'vault/locked' | 'vault/write' | 'keys/unknown'>;

/** Holder keys: one fresh P-256 key per credential copy, stored before its proof leaves. */
export interface Keys {
  /** @param receiving the receive it is made for: written down with it, and the same one when asked again */
  create(
    receiving?: ReceivingId,
  ): Promise<
    Result<
      { readonly keyId: KeyId; readonly jwk: PublicJwk },
      KeysFailure | Failure<'receive/gone'>
    >
  >;
  /** Builds and signs an `openid4vci-proof+jwt` from structured input (OpenID4VCI 1.0 appendix F.1). */
  prove(keyId: KeyId, input: KeyProofInput): Promise<Result<string, KeysFailure>>;
}

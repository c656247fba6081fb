import type { Failure, Result } from '../core/kernel/result';

/** What a slot says in clear about its passkey: enough to ask an authenticator for it, and nothing more. */
export interface PasskeyAsk {
  readonly slotId: string;
  readonly credentialId: Uint8Array<ArrayBuffer>;
  /** What the authenticator's PRF is asked about; 32 bytes. */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** The site the passkey belongs to: it answers there and nowhere else. */
  readonly rpId: string;
  /** How the authenticator can be reached, as it said itself. */
  readonly transports: readonly string[];
}

/** A passkey just made, and what its PRF says of the salt. */
export interface MadePasskey {
  readonly credentialId: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rpId: string;
  readonly transports: readonly string[];
  /** 32 bytes; whoever takes them leaves none behind. */
  readonly output: Uint8Array<ArrayBuffer>;
}

export type PasskeyFailure = Failure<
  | 'passkey/unavailable' // this browser has none
  | 'passkey/not-used' // stopped, timed out, gone, or the person was not verified: a page is not told which
  | 'passkey/no-prf' // it signs, and has no secret to give
  | 'passkey/here-already' // this authenticator holds one for the wallet
  | 'passkey/other-site' // every passkey of the wallet belongs to another address
>;

/** Passkeys with PRF, asked for in the page: nowhere else may a site talk to an authenticator. */
export interface Passkeys {
  /** Whether this browser knows passkeys at all. */
  isAvailable(): boolean;
  /**
   * Makes a passkey and asks its PRF; the person is always verified.
   *
   * @param salt    32 random bytes, used for this passkey alone
   * @param present those that open the wallet already: an authenticator makes no second one
   */
  make(
    salt: Uint8Array<ArrayBuffer>,
    present: readonly PasskeyAsk[],
  ): Promise<Result<MadePasskey, PasskeyFailure>>;
  /** Asks for any one of these passkeys; the person is always verified. */
  ask(
    slots: readonly PasskeyAsk[],
  ): Promise<
    Result<
      { readonly slotId: string; readonly output: Uint8Array<ArrayBuffer> },
      Exclude<PasskeyFailure, { code: 'passkey/here-already' }>
    >
  >;
}

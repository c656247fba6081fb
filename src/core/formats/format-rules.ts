import type { Credential } from '../credential/credential';
import type { JsonObject } from '../kernel/json';
import type { UnsignedJwt } from '../kernel/jws';
import type { Result } from '../kernel/result';
import type { DecodeFailure } from './decode-failure';
import type { KeyBindingInput } from './sdjwt-vc/key-binding';
import type { ReadBackFailure, ReadField } from './sdjwt-vc/read-back';

/** A credential of any format, decoded, with what Technical shows of its signed header. */
export interface DecodedCredential {
  readonly credential: Credential;
  readonly header: JsonObject;
  /** Particulars of the format for Technical, such as the hash function of its digests. */
  readonly facts: Readonly<Record<string, string>>;
}

/** What a format must be able to do; a new format is a folder and a line in `formats`. */
export interface FormatRules {
  /** Reads the text an issuer sent; proves nothing about its signature. */
  readonly decode: (text: string) => Result<DecodedCredential, DecodeFailure>;
  /** Writes a presentation of the chosen disclosures, without a key binding. */
  readonly compose: (credential: Credential, disclosures: readonly number[]) => string;
  /** What the key binding of a composed presentation must say, to be signed by the vault. */
  readonly keyBinding: (presentation: string, input: KeyBindingInput) => UnsignedJwt;
  /** Reads, independently, which fields a presentation reveals. */
  readonly readBack: (
    presentation: string,
    original: string,
  ) => Result<readonly ReadField[], ReadBackFailure>;
  /** Top-level members that are no fields (DESIGN 10, field). */
  readonly nonFields: ReadonlySet<string>;
}

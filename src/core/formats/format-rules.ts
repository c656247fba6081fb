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
}

/** A kept credential as its bytes have it, as texts for the Technical tab. */
export interface Inspection {
  readonly algorithm: string;
  /** JSON texts, as signed. */
  readonly header: string;
  readonly payload: string;
  /** In the order received; `text` is the JSON of the disclosure, salt and all. */
  readonly disclosures: readonly { readonly digest: string; readonly text: string }[];
}

/** What a format must be able to do; a new format is a folder and a line in `formats`. */
export interface FormatRules {
  /** Reads the text an issuer sent; proves nothing about its signature. */
  readonly decode: (text: string) => Result<DecodedCredential, DecodeFailure>;
  /** Writes a presentation of the chosen disclosures, without a key binding. */
  readonly compose: (credential: Credential, disclosures: readonly number[]) => string;
  /** What the key binding of a composed presentation must say, to be signed by the vault. */
  readonly keyBinding: (input: KeyBindingInput) => UnsignedJwt;
  /** Reads, independently, which fields a presentation reveals. */
  readonly readBack: (
    presentation: string,
    original: string,
  ) => Result<readonly ReadField[], ReadBackFailure>;
  /** Takes a kept credential apart for a person who wants to see its bytes. */
  readonly inspect: (original: string) => Inspection;
  /** Top-level members that are no fields (DESIGN 10, field). */
  readonly nonFields: ReadonlySet<string>;
}

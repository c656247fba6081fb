import type { Brand } from '../kernel/brand';
import type { NonEmpty } from '../kernel/non-empty';
import type { Format, PublicJwk } from '../credential/credential';
import type { CardDisplay, Localized } from '../credential/display';

/** A string that looks like a credential offer; trusted for nothing. */
export type OfferUri = Brand<string, 'OfferUri'>;

/** What an offer URI says before anything is fetched (OpenID4VCI 1.0 §4.1). `host` is who would be contacted. */
export type OfferInput =
  | { readonly kind: 'value'; readonly offer: CredentialOffer; readonly host: string }
  | { readonly kind: 'reference'; readonly offerUri: string; readonly host: string };

/** The separate code an issuer may demand (OpenID4VCI 1.0 §4.1.1). */
export interface TxCode {
  readonly inputMode: 'numeric' | 'text';
  readonly length: number | null;
  readonly description: string | null;
}

/** A parsed credential offer. */
export interface CredentialOffer {
  readonly issuer: string;
  readonly configurationIds: NonEmpty<string>;
  readonly preAuthorized: {
    readonly code: string;
    readonly txCode: TxCode | null;
    readonly authorizationServer: string | null;
  } | null;
  readonly hasAuthorizationCodeGrant: boolean;
}

/** One kind of credential an issuer offers, of a format we keep (OpenID4VCI 1.0 §12.2.4). */
export interface CredentialConfiguration {
  readonly id: string;
  readonly format: Format;
  readonly type: string;
  readonly proofAlgorithms: readonly string[] | null;
  readonly needsProof: boolean;
  readonly needsKeyAttestation: boolean;
  readonly display: CardDisplay;
}

/** Issuer and authorization-server metadata as far as we use them. */
export interface IssuerMetadata {
  readonly issuer: string;
  readonly names: Localized;
  readonly credentialEndpoint: string;
  readonly nonceEndpoint: string | null;
  readonly authorizationServers: readonly string[];
  readonly configurations: readonly CredentialConfiguration[];
  /** Configurations in formats or shapes we do not keep: id and format, to be named to the person. */
  readonly unsupported: readonly { readonly id: string; readonly format: string }[];
}

export interface AuthorizationServerMetadata {
  readonly issuer: string;
  readonly tokenEndpoint: string;
}

/** What a key proof says (OpenID4VCI 1.0 appendix F.1); the vault builds and signs it itself. */
export interface KeyProofInput {
  readonly audience: string;
  readonly nonce: string | null;
}

/** What the wallet asked for: an issued credential must answer to it. */
export interface Expectation {
  readonly issuer: string;
  readonly configurationId: string;
  readonly format: Format;
  readonly type: string;
  readonly key: PublicJwk | null;
  /** Its key may not be copied (DESIGN 10, device-bound). */
  readonly isDeviceBound: boolean;
}

/** Everything known about an offer before anything is asked for. */
export interface OfferReview {
  readonly offer: CredentialOffer;
  readonly metadata: IssuerMetadata;
  readonly server: AuthorizationServerMetadata;
  readonly configuration: CredentialConfiguration;
  /** Other kinds the same offer names and we keep. */
  readonly others: readonly CredentialConfiguration[];
  readonly txCode: TxCode | null;
  /** The issuer's host, as contacted. */
  readonly host: string;
}

import type { Duty } from '../unit-conditions';

/** Conditions that stand for no duty of this wallet yet, by why. */
const reasons: readonly (readonly [string, readonly string[]])[] = [
  [
    'judges what an issuer received from a wallet',
    [
      'CheckForUnexpectedParametersInCredentialRequest',
      'VCIEnsureCredentialRequestEncryptedIfResponseEncryptionRequested',
      'VCIEnsureCredentialRequestUsesApplicationJson',
      'VCIEnsureCredentialRequestUsesApplicationJwt',
      'VCIEnsureLocationsMatchesCredentialIssuerWhenAuthorizationServersAdvertised',
      'VCIExtractBatchBindingKeys',
      'VCIValidateCredentialRequestJwtProof',
      'VCIValidateOpenidCredentialAuthorizationDetailsInIncomingRequest',
      'VCIWarnOnAuthorizationDetailsConventionsInIncomingRequest',
    ],
  ],
  [
    'key and wallet attestations are not made yet',
    [
      'EnsureKeyAttestationAlgIsES256',
      'EnsureKeyAttestationExpIsPresentForJwtProof',
      'EnsureKeyAttestationHasX5cClaim',
      'EnsureKeyAttestationTypIsKeyAttestationJwt',
      'ExtractClientAttestationChallengeFromResponseHeader',
      'ValidateClientAttestationChallengeResponseHeader',
      'ValidateClientAttestationSubject',
      'ValidateKeyAttestationExp',
      'ValidateKeyAttestationIat',
      'ValidateKeyAttestationNonce',
      'ValidateKeyAttestationX5cCertificateChain',
      'VCIGenerateKeyAttestationIfNecessary',
      'VerifyKeyAttestationSignatureUsingConfigJwks',
    ],
  ],
  [
    'encrypted requests and answers of issuers are not built yet',
    [
      'VCICheckCredentialRequestEncryptionSupported',
      'VCIDecryptCredentialRequest',
      'VCIEnsureCredentialResponseIsEncryptedJwe',
      'VCIValidateEncryptionAlgorithms',
      'VCIValidateEncryptionZipValues',
    ],
  ],
  [
    'several cards at once and refreshed tokens are not built yet',
    [
      'VCIEnsureCredentialIdentifiersUnchangedAcrossTokenResponses',
      'VCIPrepareBatchProofKeys',
      'VCIValidateBatchCredentialIssuanceMetadata',
      'VCIWalletBatchConditions',
    ],
  ],
  [
    'signed metadata is not asked for',
    ['VCIDecodeSignedCredentialIssuerMetadata', 'VCIGenerateSignedCredentialIssuerMetadata'],
  ],
  [
    'advises an issuer about what a wallet passes over or shows as it can',
    [
      'CheckForUnexpectedParametersInCredentialIssuerMetadata',
      'CheckForUnexpectedParametersInCredentialOffer',
      'VCICheckForOldSdJwtFormatInCredentialConfigurations',
      'VCICredentialIssuerMetadataValidationTest',
      'VCIValidateCredentialConfigurationScopeSyntax',
      'VCIValidateCredentialSigningAlgValuesSupported',
      'VCIValidateDisplayLocales',
      'VCIValidateOpenidCredentialAuthorizationDetailsInTokenEndpointResponse',
      'VCIWarnOnAuthorizationDetailsInTokenEndpointResponseConventions',
      'VCIWarnOnNonCanonicalDisplayLocales',
    ],
  ],
  [
    'a step or function of the suite itself',
    [
      'VCICaptureCredentialForLinkability',
      'VCIClientProfileBehavior',
      'VCICreateCredentialRequest',
      'VCICredentialIssuerMetadataBuilder',
      'VCIResolveCredentialProofTypeToUse',
    ],
  ],
];

/** The same, by condition. */
export const notMapped: Readonly<Record<string, Duty>> = Object.fromEntries(
  reasons.flatMap(([reason, conditions]) => conditions.map((condition) => [condition, reason])),
);

import type { KindRunner } from './case-result';

const negativeCases = async () => (await import('./sd-jwt/negative-cases')).runNegativeCases;
const parserCases = async () => (await import('./sd-jwt/parser-cases')).runParserCases;
const realSamples = async () => (await import('./sd-jwt/real-samples')).runRealSamples;
const issuePresentVerify = async () =>
  (await import('./sd-jwt/issue-present-verify')).runIssuePresentVerify;
const recordedSdJwtCalls = async () => (await import('./sd-jwt/recorded-calls')).runRecordedCalls;
const typeMetadata = async () => (await import('./sd-jwt-vc/type-metadata')).runTypeMetadata;
const strings = async () => (await import('./crypto-robustness/strings')).runStrings;

/** Every kind that is run, by `area/kind`; each is loaded when a file of it is met. */
export const kinds: Readonly<Record<string, () => Promise<KindRunner>>> = {
  'crypto-robustness/evil': async () => (await import('./crypto-robustness/evil')).runEvil,
  'crypto-robustness/json-parsing': async () =>
    (await import('./crypto-robustness/json-parsing')).runJsonParsing,
  'crypto-robustness/strings': strings,
  'crypto-robustness/wycheproof': async () =>
    (await import('./crypto-robustness/wycheproof')).runWycheproof,
  'crypto-robustness/x509': async () => (await import('./crypto-robustness/x509')).runX509,
  'crypto-robustness/xss': strings,
  'dcql/claim-path': async () => (await import('./dcql/claim-path')).runClaimPath,
  'dcql/claims': async () => (await import('./dcql/claims')).runClaims,
  'dcql/presentation-check': async () =>
    (await import('./dcql/presentation-check')).runPresentationCheck,
  'dcql/query': async () => (await import('./dcql/query')).runQuery,
  'dcql/query-match': async () => (await import('./dcql/query-match')).runQueryMatch,
  'dcql/query-validation': async () => (await import('./dcql/query-validation')).runQueryValidation,
  'dcql/unit-cases': async () => (await import('./dcql/unit-cases')).runUnitCases,
  'openid4vci/issuer-metadata': async () =>
    (await import('./openid4vci/issuer-metadata')).runIssuerMetadata,
  'openid4vci/jwt-samples': async () => (await import('./openid4vci/jwt-samples')).runJwtSamples,
  'openid4vci/metadata-files': async () =>
    (await import('./openid4vci/metadata-files')).runMetadataFiles,
  'openid4vci/recorded-calls': async () =>
    (await import('./openid4vci/recorded-calls')).runRecordedCalls,
  'openid4vci/spec-examples': async () =>
    (await import('./openid4vci/spec-examples')).runSpecExamples,
  'openid4vci/spec-files': async () => (await import('./openid4vci/spec-files')).runSpecFiles,
  'openid4vci/unit-cases': async () => (await import('./openid4vci/unit-cases')).runUnitCases,
  'openid4vp/jwt-samples': async () => (await import('./openid4vp/jwt-samples')).runJwtSamples,
  'openid4vp/recorded-calls': async () =>
    (await import('./openid4vp/recorded-calls')).runRecordedCalls,
  'openid4vp/request-cases': async () =>
    (await import('./openid4vp/request-cases')).runRequestCases,
  'openid4vp/spec-examples': async () =>
    (await import('./openid4vp/spec-examples')).runSpecExamples,
  'openid4vp/spec-files': async () => (await import('./openid4vp/spec-files')).runSpecFiles,
  'openid4vp/unit-cases': async () => (await import('./openid4vp/unit-cases')).runUnitCases,
  'sd-jwt-vc/claim-path': async () => (await import('./sd-jwt-vc/claim-path')).runClaimPath,
  'sd-jwt-vc/extends': async () => (await import('./sd-jwt-vc/extends')).runExtends,
  'sd-jwt-vc/integrity': async () => (await import('./sd-jwt-vc/integrity')).runIntegrity,
  'sd-jwt-vc/issue-present-verify': issuePresentVerify,
  'sd-jwt-vc/real-payloads': typeMetadata,
  'sd-jwt-vc/real-samples': realSamples,
  'sd-jwt-vc/recorded-calls': async () =>
    (await import('./sd-jwt-vc/recorded-calls')).runRecordedCalls,
  'sd-jwt-vc/type-metadata': typeMetadata,
  'sd-jwt/digests': async () => (await import('./sd-jwt/digests')).runDigests,
  'sd-jwt/issue-present-frames': async () =>
    (await import('./sd-jwt/issue-present-frames')).runIssuePresentFrames,
  'sd-jwt/issue-present-verify': issuePresentVerify,
  'sd-jwt/negative-cases': negativeCases,
  'sd-jwt/parser-cases': parserCases,
  'sd-jwt/real-samples': realSamples,
  'sd-jwt/recorded-calls': recordedSdJwtCalls,
  'token-status-list/fixtures': async () =>
    (await import('./token-status-list/fixtures')).runFixtures,
  'token-status-list/http-scenarios': async () =>
    (await import('./token-status-list/http-scenarios')).runHttpScenarios,
  'token-status-list/spec-examples': async () =>
    (await import('./token-status-list/spec-examples')).runSpecExamples,
  'token-status-list/spec-vectors': async () =>
    (await import('./token-status-list/spec-vectors')).runSpecVectors,
  'token-status-list/token-cases': async () =>
    (await import('./token-status-list/token-cases')).runTokenCases,
  'token-status-list/unit-cases': async () =>
    (await import('./token-status-list/unit-cases')).runUnitCases,
  'token-status-list/validation-cases': async () =>
    (await import('./token-status-list/validation-cases')).runValidationCases,
};

/** Why a kind is not run: the product has no such function. One reason for each kind, or for a whole area. */
const reasons: Readonly<Record<string, string>> = {
  'w3c-vc': 'W3C Verifiable Credentials are not kept yet',
  'bitstring-status-list': 'the W3C status list comes with W3C Verifiable Credentials',
  'evm-attestations': 'signed attestations are not kept yet',
  'bc-ur': 'animated codes are not read yet',
  'eudi-fcaf': 'test steps for people; nothing to run',
  'oidf-conformance': 'settings and results of a suite that runs as a service',
  'spec-checklists': 'sentences of specifications; nothing to run',
  'sd-jwt-vc/rulebook': 'tables of attributes for people who make types; nothing to run',
  'sd-jwt-vc/spec-examples': 'fragments of type metadata out of a text, not whole documents',
  'sd-jwt-vc/unit-cases': 'checks of type metadata come with the trust issue',
  'crypto-robustness/image': 'pictures are decoded by a browser, which this runner is not',
  'crypto-robustness/jose-cookbook':
    'JWS and JWE of algorithms this wallet does not take, and payloads that are no JSON',
  'crypto-robustness/jwe': 'nothing encrypted is read yet',
  'crypto-robustness/qr':
    'codes are read in the browser; src/adapters/pixels has its own test of these',
  'crypto-robustness/qr-image': 'the pictures of the qr kind',
  'crypto-robustness/svg': 'SVG is no kind of picture the wallet draws',
  checklist: 'sentences of specifications; nothing to run',
  'json-schema': 'a schema, not a case',
};

/** The reason a kind is not run, by its own line, its area's, or that nobody here knows it. */
export function whyNotSupported(area: string, kind: string): string {
  for (const key of [`${area}/${kind}`, area, kind]) {
    const reason = Object.hasOwn(reasons, key) ? reasons[key] : undefined;
    if (reason !== undefined) return reason;
  }
  return 'a kind this runner does not know';
}

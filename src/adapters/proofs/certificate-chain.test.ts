import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { epochSeconds } from '../../core/kernel/time';
import { dnsNames } from '../../core/policy/certificate';
import { verifyChain } from './certificate-chain';
import { parseBase64Certificate } from './parse-certificate';

const vectors = process.env['FACET_VECTORS'] ?? '../shared/vectors';
const path = `${vectors}/crypto-robustness/x509/x509-limbo-cases.json`;

interface LimboCase {
  readonly id: string;
  readonly features?: readonly string[];
  readonly expected: 'SUCCESS' | 'FAILURE';
  readonly trusted_certs: readonly string[];
  readonly untrusted_intermediates?: readonly string[];
  readonly peer_certificate: string;
  readonly expected_peer_name: { readonly kind: string; readonly value: string } | null;
  readonly validation_time?: string;
}

const cases: readonly LimboCase[] = existsSync(path)
  ? JSON.parse(readFileSync(path, 'utf8')).cases
  : [];

const base64 = (pem: string): string => pem.replace(/-----[A-Z ]+-----|\s/g, '');

// Our only question to a certificate beside its chain: does it name this host, exactly?
const names = (
  certificate: Parameters<typeof dnsNames>[0],
  asked: LimboCase['expected_peer_name'],
) => asked?.kind !== 'DNS' || dnsNames(certificate).includes(asked.value);

const judge = async (limbo: LimboCase): Promise<string> => {
  const time = limbo.validation_time ?? new Date().toISOString();
  const anchors = limbo.trusted_certs
    .map((pem) => parseBase64Certificate(base64(pem)))
    .filter((one) => one !== null);
  const chain = await verifyChain({
    certificates: [limbo.peer_certificate, ...(limbo.untrusted_intermediates ?? [])].map(base64),
    anchors,
    now: epochSeconds(Date.parse(time) / 1000),
  });
  if (!chain.ok) return String(chain.error.facts?.['rule']);
  if (chain.value.anchors.length === 0) return 'no anchor';
  return names(chain.value.leaf.facts, limbo.expected_peer_name) ? 'SUCCESS' : 'host-name';
};

// Where this profile and the suite differ, by rule. `stricter` cases are refused here and accepted there;
// `elsewhere` cases rest on something a wallet does not ask of a certificate. Nothing else may differ.
const stricter: Readonly<Record<string, readonly string[]>> = {
  'paths are at most 3 long and chains at most 8 (SECURITY 5i, DESIGN 10)': [
    'cve::cve-2024-0567',
    'pathlen::self-issued-certs-pathlen',
  ],
  'an authority does not sign cards or requests itself': [
    'pathlen::validation-ignores-pathlen-in-leaf',
  ],
  'names are compared exactly, wildcards name nobody (OpenID4VP 5.9.3)': [
    'webpki::nc::nc-permits-dns-san-pattern',
    'webpki::san::leftmost-wildcard-san',
  ],
  'a certificate for TLS clients alone does not sign': [
    'rfc5280::nc::nc-permits-email-literal-asterisk-exact-match',
    'rfc5280::nc::nc-permits-email-literal-double-asterisk',
    'rfc5280::nc::nc-permits-email-literal-mid-asterisk',
  ],
};
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'revocation lists are not fetched: it would tell the authority (feature has-crl)': [
    'crl::crlnumber-critical',
    'crl::issuer-missing-crlsign',
  ],
  'the longest path is a constant, not an option (feature max-chain-depth)': [
    'pathlen::max-chain-depth-1-exhausted',
  ],
  'rules for web server authorities that RFC 5280 does not have (CABF)': [
    'webpki::aki::root-with-aki-authoritycertserialnumber',
    'webpki::cn::ipv4-leading-zeros-mismatch',
    'webpki::cn::punycode-not-in-san',
    'webpki::cn::utf8-vs-punycode-mismatch',
    'webpki::eku::ee-anyeku',
    'webpki::san::san-critical-with-nonempty-subject',
  ],
};
const differs = new Set([...Object.values(stricter), ...Object.values(elsewhere)].flat());

describe('a certificate chain', () => {
  it.skipIf(cases.length === 0).each(cases.filter(({ id }) => !differs.has(id)))(
    'meets x509-limbo $id: $expected',
    async (limbo) => {
      const verdict = await judge(limbo);
      if (limbo.expected === 'SUCCESS') expect(verdict).toBe('SUCCESS');
      else expect(verdict).not.toBe('SUCCESS');
    },
  );

  it.skipIf(cases.length === 0)('refuses what it is stricter about', async () => {
    const strict = new Set(Object.values(stricter).flat());
    for (const limbo of cases.filter(({ id }) => strict.has(id)))
      expect(await judge(limbo)).not.toBe('SUCCESS');
  });
});

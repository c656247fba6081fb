import { base64Of } from '../base64-of';
import type { Outcome } from '../decide';
import { optionalText, textMember, type Members } from '../shapes';
import { parseBase64Certificate } from '../../../src/adapters/proofs/parse-certificate';
import { longestPath } from '../../../src/core/policy/certificate-path';
import { dnsNames } from '../../../src/core/policy/certificate';

/**
 * The rule by which a case of x509-limbo and the wallet's profile of certificates differ, told by what the case
 * holds and what the wallet said; never by its name. Undefined where no such rule is known.
 */
export function limboRule(one: Members, outcome: Outcome): string | undefined {
  return outcome.taken ? whyTaken(one) : whyRefused(one, outcome.code);
}

function whyRefused(one: Members, code: string): string | undefined {
  switch (code) {
    // Where no path short enough reaches an anchor, what was presented is judged by itself.
    case 'count':
    case 'path-too-long':
    case 'chaining':
      return intermediatesOf(one) >= longestPath ? 'longer-than-the-profile' : undefined;
    case 'leaf-is-authority':
      return 'authority-as-signer';
    case 'extended-key-usage':
      return one['validation_kind'] === 'CLIENT' ? 'for-tls-clients-alone' : undefined;
    case 'host-name':
      return hasWildcard(one) ? 'wildcard-name' : undefined;
    default:
      return undefined;
  }
}

function whyTaken(one: Members): string | undefined {
  if (Array.isArray(one['crls']) && one['crls'].length > 0) return 'revocation-list';
  if (typeof one['max_chain_depth'] === 'number') return 'depth-as-an-option';
  // The case itself cites the rules of web server authorities (CA/Browser Forum) as what it breaks.
  return /\bCABF\b|\bCA\/B\b/.test(optionalText(one, 'description') ?? '')
    ? 'web-server-authorities'
    : undefined;
}

function intermediatesOf({ untrusted_intermediates: list }: Members): number {
  return Array.isArray(list) ? list.length : 0;
}

function hasWildcard(one: Members): boolean {
  const leaf = parseBase64Certificate(base64Of(textMember(one, 'peer_certificate')));
  return leaf !== null && dnsNames(leaf.facts).some((name) => name.startsWith('*.'));
}

import type { Failure } from '../kernel/result';
import type { Result } from '../kernel/result';
import { checkUrl, type CheckedUrl, type UrlOptions } from '../policy/url-policy';

/** `issuer-address/*`: why an address of an issuer is not contacted. facts: member, and host or rule */
export type AddressFailure = Failure<
  'issuer-address/insecure' | 'issuer-address/local' | 'issuer-address/refused'
>;

/** Where an address stands, for the failure, and whether it names its owner (then no query, no fragment). */
export interface AddressRole {
  readonly member: string;
  readonly isIdentifier: boolean;
}

/**
 * Checks one address out of an offer or out of metadata.
 *
 * @errors `issuer-address/insecure` not https · `issuer-address/local` of this device or network ·
 *   `issuer-address/refused` anything else (facts: rule)
 * @see OpenID4VCI 1.0 §12.2.1; SECURITY I-02, I-05
 */
export const checkAddress = (
  text: string,
  { member, isIdentifier }: AddressRole,
  options: UrlOptions,
): Result<CheckedUrl, AddressFailure> => {
  if (isIdentifier && /[?#]/.test(text)) {
    return refused('issuer-address/refused', { member, rule: 'query-or-fragment' });
  }
  const checked = checkUrl(text, options);
  if (checked.ok) return checked;
  const { code } = checked.error;
  const rule = code.slice('url/'.length);
  if (rule === 'malformed' || rule === 'too-long') {
    return refused('issuer-address/refused', { member, rule });
  }
  const host = new URL(text).host; // it parsed: only malformed and too-long come before
  if (rule === 'scheme') return refused('issuer-address/insecure', { member, host });
  const isLocal = rule === 'ip-literal' || rule === 'local-name';
  return isLocal
    ? refused('issuer-address/local', { member, host })
    : refused('issuer-address/refused', { member, rule });
};

const refused = (
  code: AddressFailure['code'],
  facts: Readonly<Record<string, string>>,
): { readonly ok: false; readonly error: AddressFailure } => ({
  ok: false,
  error: { code, facts },
});

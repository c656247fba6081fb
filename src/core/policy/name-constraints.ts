import type { CertificateFacts, CertificateName, NameConstraints } from './certificate';

const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** A host name in the preferred syntax (RFC 5280 §4.2.1.6), not all digits and dots; `*.` in front when allowed. */
const isHostName = (text: string, mayBeWildcard: boolean): boolean => {
  const host = mayBeWildcard && text.startsWith('*.') ? text.slice(2) : text;
  const labels = host.toLowerCase().split('.');
  return labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? '');
};

const isWithin = (host: string, base: string): boolean =>
  host === base || base === '' || host.endsWith(`.${base}`);

/** For a wildcard, "may be" and "must be" below the base differ; the stricter reading is taken each time. */
const dnsMatches = (name: string, base: string, isExclusion: boolean): boolean => {
  const [host, suffix] = [name.toLowerCase(), base.toLowerCase()];
  if (!host.startsWith('*.')) return isWithin(host, suffix);
  const parent = host.slice(2);
  return isWithin(parent, suffix) || (isExclusion && isWithin(suffix, parent));
};

const ipMatches = (address: Uint8Array, base: Uint8Array): boolean =>
  base.length === address.length * 2 &&
  address.every((byte, at) => {
    const mask = base[address.length + at] ?? 0;
    return (byte & mask) === ((base[at] ?? 0) & mask);
  });

const emailMatches = (mailbox: string, base: string): boolean => {
  const at = mailbox.lastIndexOf('@');
  const [local, host] = [mailbox.slice(0, at), mailbox.slice(at + 1).toLowerCase()];
  if (base.includes('@')) {
    const baseAt = base.lastIndexOf('@');
    return base.slice(0, baseAt) === local && base.slice(baseAt + 1).toLowerCase() === host;
  }
  const suffix = base.toLowerCase();
  return suffix.startsWith('.') ? host.endsWith(suffix) : host === suffix;
};

const uriMatches = (uri: string, base: string): boolean => {
  if (!URL.canParse(uri)) return false;
  const host = new URL(uri).hostname.toLowerCase();
  const suffix = base.toLowerCase();
  return suffix.startsWith('.') ? host.endsWith(suffix) : host === suffix;
};

const matches = (name: CertificateName, base: CertificateName, isExclusion: boolean): boolean => {
  if (name.kind === 'dns' && base.kind === 'dns')
    return dnsMatches(name.text, base.text, isExclusion);
  if (name.kind === 'email' && base.kind === 'email') return emailMatches(name.text, base.text);
  if (name.kind === 'uri' && base.kind === 'uri') return uriMatches(name.text, base.text);
  if (name.kind === 'ip' && base.kind === 'ip') return ipMatches(name.bytes, base.bytes);
  if (name.kind === 'directory' && base.kind === 'directory')
    return base.rdns.every((rdn, at) => name.rdns[at] === rdn);
  return false;
};

const isIpRange = (bytes: Uint8Array): boolean => {
  if (bytes.length !== 8 && bytes.length !== 32) return false;
  const bits = Array.from(bytes.subarray(bytes.length / 2), (byte) =>
    byte.toString(2).padStart(8, '0'),
  ).join('');
  return /^1*0*$/.test(bits);
};

/**
 * Whether an alternative name is what its kind says: host names in the preferred syntax, whole addresses.
 *
 * @see RFC 5280 §4.2.1.6
 */
export const isWellFormedName = (name: CertificateName): boolean => {
  if (name.kind === 'dns') return isHostName(name.text, true);
  if (name.kind === 'ip') return name.bytes.length === 4 || name.bytes.length === 16;
  return true;
};

/**
 * Whether constraints are ones we can apply: not empty, every base well formed and of a kind we read.
 * Constraints must be understood or the certificate refused.
 *
 * @see RFC 5280 §4.2.1.10
 */
export const areConstraintsReadable = ({ permitted, excluded }: NameConstraints): boolean => {
  const bases = [...permitted, ...excluded];
  return (
    bases.length > 0 &&
    bases.every((base) => {
      if (base.kind === 'other') return false;
      if (base.kind === 'dns') return base.text === '' || isHostName(base.text, false);
      return base.kind !== 'ip' || isIpRange(base.bytes);
    })
  );
};

/**
 * Whether every name of a certificate lies inside the constraints of one authority above it.
 *
 * @param certificate judged by its alternative names and its subject
 * @see RFC 5280 §4.2.1.10, §6.1.3 (b)–(c)
 */
export const meetsNameConstraints = (
  certificate: CertificateFacts,
  constraints: NameConstraints,
): boolean => {
  const subject: CertificateName = { kind: 'directory', rdns: certificate.subjectRdns };
  const hasSubject = certificate.subjectRdns.length > 0;
  return [...certificate.names, ...(hasSubject ? [subject] : [])].every((name) => {
    const permitted = constraints.permitted.filter((base) => base.kind === name.kind);
    const isPermitted =
      permitted.length === 0 || permitted.some((base) => matches(name, base, false));
    return isPermitted && !constraints.excluded.some((base) => matches(name, base, true));
  });
};

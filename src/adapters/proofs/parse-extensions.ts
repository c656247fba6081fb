import { AsnConvert } from '@peculiar/asn1-schema';
import {
  AuthorityKeyIdentifier,
  BasicConstraints,
  ExtendedKeyUsage,
  KeyUsage,
  SubjectKeyIdentifier,
  id_ce_authorityKeyIdentifier,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_nameConstraints,
  id_ce_subjectAltName,
  id_ce_subjectKeyIdentifier,
} from '@peculiar/asn1-x509';
import type { Extension, KeyIdentifier } from '@peculiar/asn1-x509';
import type { CertificateFacts, NameConstraints } from '../../core/policy/certificate';
import { base64urlEncode } from '../../core/kernel/base64url';
import { readDer } from './der';
import type { Der } from './der';
import { readGeneralName, readSubtree } from './general-names';

export type ExtensionFacts = Pick<
  CertificateFacts,
  | 'basicConstraints'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'names'
  | 'isNamesCritical'
  | 'nameConstraints'
  | 'authorityKeyId'
  | 'subjectKeyId'
  | 'unknownCritical'
>;

/** Extensions the path rules act on; any other that is critical makes the certificate unusable. */
const understood: ReadonlySet<string> = new Set([
  id_ce_basicConstraints,
  id_ce_keyUsage,
  id_ce_extKeyUsage,
  id_ce_subjectAltName,
  id_ce_nameConstraints,
]);

const permittedTag = 0xa0;

const readNameConstraints = (node: Der): NameConstraints => {
  const under = (isPermitted: boolean) =>
    node.children
      .filter(({ tag }) => (tag === permittedTag) === isPermitted)
      .flatMap(({ children }) => children.map(readSubtree));
  return { permitted: under(true), excluded: under(false) };
};

const bytesOf = (extension: Extension): Uint8Array<ArrayBuffer> =>
  new Uint8Array(extension.extnValue.buffer);

const keyIdText = (id: KeyIdentifier | undefined): string | null =>
  id === undefined ? null : base64urlEncode(new Uint8Array(id.buffer));

/**
 * Reads the extensions the path rules need; null when one occurs twice or is not what its name says.
 *
 * @throws when the ASN.1 package cannot read one; the caller refuses the certificate
 * @see RFC 5280 §4.2
 */
export const parseExtensions = (extensions: readonly Extension[]): ExtensionFacts | null => {
  const byId = new Map(extensions.map((extension) => [extension.extnID, extension]));
  if (byId.size !== extensions.length) return null;
  const read = <T>(id: string, kind: new () => T): T | null => {
    const extension = byId.get(id);
    return extension === undefined ? null : AsnConvert.parse(bytesOf(extension), kind);
  };
  const node = (id: string): Der | null => {
    const extension = byId.get(id);
    return extension === undefined ? null : readDer(bytesOf(extension));
  };
  // Strict DER inside every extension, as around it; one that is unknown and critical is refused anyway.
  const isRead = ({ critical, extnID }: Extension): boolean => !critical || understood.has(extnID);
  if (extensions.filter(isRead).some((one) => readDer(bytesOf(one)) === null)) return null;

  const basic = read(id_ce_basicConstraints, BasicConstraints);
  const constraints = node(id_ce_nameConstraints);
  const usages = read(id_ce_extKeyUsage, ExtendedKeyUsage);
  const issuerKey = read(id_ce_authorityKeyIdentifier, AuthorityKeyIdentifier);
  if (issuerKey !== null && issuerKey.keyIdentifier === undefined) return null;
  return {
    basicConstraints:
      basic === null
        ? null
        : {
            isAuthority: basic.cA,
            pathLength: basic.pathLenConstraint ?? null,
            isCritical: byId.get(id_ce_basicConstraints)?.critical ?? false,
          },
    keyUsage: read(id_ce_keyUsage, KeyUsage)?.toJSON() ?? null,
    extendedKeyUsage: usages === null ? null : [...usages],
    names: node(id_ce_subjectAltName)?.children.map(readGeneralName) ?? [],
    isNamesCritical: byId.get(id_ce_subjectAltName)?.critical ?? false,
    nameConstraints: constraints === null ? null : readNameConstraints(constraints),
    authorityKeyId: keyIdText(issuerKey?.keyIdentifier),
    subjectKeyId: keyIdText(read(id_ce_subjectKeyIdentifier, SubjectKeyIdentifier) ?? undefined),
    unknownCritical: extensions
      .filter(({ critical, extnID }) => critical && !understood.has(extnID))
      .map(({ extnID }) => extnID),
  };
};

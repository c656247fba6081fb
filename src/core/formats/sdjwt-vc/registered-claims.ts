import type {
  HolderBinding,
  IssuerClaim,
  StatusPointer,
  Validity,
} from '../../credential/credential';
import { isJsonObject, member, stringMember, type Json, type JsonObject } from '../../kernel/json';
import { fail, ok, type Result } from '../../kernel/result';
import { epochSeconds, type EpochSeconds } from '../../kernel/time';
import type { DecodeFailure } from '../decode-failure';
import { readHolderBinding } from './holder-key';

/** The registered claims of an SD-JWT VC, each of its own kind. */
export interface RegisteredClaims {
  readonly type: string;
  readonly issuer: IssuerClaim;
  readonly validity: Validity;
  readonly status: readonly StatusPointer[];
  readonly binding: HolderBinding;
}

const wrongKind = (name: string): { readonly ok: false; readonly error: DecodeFailure } =>
  fail({ code: 'credential/claim-kind', facts: { member: name } });

/**
 * Reads what the credential says about itself, from the processed payload and the signed header.
 *
 * @errors `credential/type-missing` · `credential/claim-kind` (facts: member) · `credential/header` (x5c, kid) ·
 *   `credential/key-elsewhere`
 * @see SD-JWT VC §2.2.2; RFC 7519 §4.1; Token Status List §6.1
 */
export const readRegisteredClaims = (
  header: JsonObject,
  content: JsonObject,
): Result<RegisteredClaims, DecodeFailure> => {
  const type = stringMember(content, 'vct');
  if (type === undefined || type === '') return fail({ code: 'credential/type-missing' });
  for (const name of ['iss', 'vct#integrity']) {
    const value = member(content, name);
    if (value !== undefined && (typeof value !== 'string' || value === '')) return wrongKind(name);
  }
  const issuedAt = readTime(content, 'iat');
  if (!issuedAt.ok) return issuedAt;
  const notBefore = readTime(content, 'nbf');
  if (!notBefore.ok) return notBefore;
  const expiresAt = readTime(content, 'exp');
  if (!expiresAt.ok) return expiresAt;
  const issuer = readIssuer(header, content);
  if (!issuer.ok) return issuer;
  const status = readStatus(member(content, 'status'));
  if (status === null) return wrongKind('status');
  const cnf = member(content, 'cnf');
  // A key fetched from an address could be another one tomorrow.
  if (cnf !== undefined && isJsonObject(cnf) && Object.hasOwn(cnf, 'jku'))
    return fail({ code: 'credential/key-elsewhere' });
  const binding = readHolderBinding(cnf);
  if (binding === null) return wrongKind('cnf');
  return ok({
    type,
    issuer: issuer.value,
    validity: {
      issuedAt: issuedAt.value,
      notBefore: notBefore.value,
      expiresAt: expiresAt.value,
    },
    status,
    binding,
  });
};

/** A NumericDate: seconds, whole or fractional (RFC 7519 §2); text that looks like one is not. */
const readTime = (
  content: JsonObject,
  name: string,
): Result<EpochSeconds | null, DecodeFailure> => {
  const value = member(content, name);
  if (value === undefined) return ok(null);
  return typeof value === 'number' ? ok(epochSeconds(value)) : wrongKind(name);
};

const readIssuer = (
  header: JsonObject,
  content: JsonObject,
): Result<IssuerClaim, DecodeFailure> => {
  const certificates = member(header, 'x5c') ?? [];
  if (!Array.isArray(certificates) || !certificates.every((item) => typeof item === 'string')) {
    return fail({ code: 'credential/header', facts: { member: 'x5c' } });
  }
  const keyId = member(header, 'kid') ?? null;
  if (keyId !== null && typeof keyId !== 'string') {
    return fail({ code: 'credential/header', facts: { member: 'kid' } });
  }
  return ok({ id: stringMember(content, 'iss') ?? null, certificates, keyId });
};

/**
 * The pointers of a `status` claim, or null when it is malformed or names only mechanisms we cannot read:
 * such a card could never be shown as anything but unchecked, and "no withdrawal list" would be untrue of it.
 */
const readStatus = (status: Json | undefined): readonly StatusPointer[] | null => {
  if (status === undefined) return [];
  if (!isJsonObject(status)) return null;
  const list = member(status, 'status_list');
  if (!isJsonObject(list)) return null;
  const uri = stringMember(list, 'uri');
  const index = member(list, 'idx');
  if (uri === undefined || !URL.canParse(uri)) return null;
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0) return null;
  return [{ kind: 'token-status-list', uri, index }];
};

import { base64urlEncode } from '../../../core/kernel/base64url';
import type { PublicJwk } from '../../../core/credential/credential';
import type { JsonObject } from '../../../core/kernel/json';
import { sha256 } from '../../../core/kernel/sha256';
import { toBytes } from '../text-bytes';

const encode = (value: unknown): string => base64urlEncode(toBytes(JSON.stringify(value)));

const disclosureOf = (index: number, name: string, value: unknown): string =>
  encode([`salt-${index}-0123456789abcdef`, name, value]);

/** What a test card says. */
export interface TestCard {
  readonly type?: string;
  readonly issuer?: string;
  readonly key?: PublicJwk | null;
  /** Members that can stay hidden. */
  readonly hidden?: JsonObject;
  /** Members always shown. */
  readonly shown?: JsonObject;
  readonly status?: { readonly uri: string; readonly idx: number };
  /** Members of the signed header beside `alg` and `typ`. */
  readonly header?: JsonObject;
  readonly times?: { readonly iat?: number; readonly exp?: number; readonly nbf?: number };
}

/** An SD-JWT VC with a signature of zeros: whether it is believed is the fake `Proofs`' to say. */
export const issueCard = ({
  type = 'urn:example:person',
  issuer = 'https://issuer.example',
  key = null,
  hidden = {},
  shown = {},
  status,
  header: more = {},
  times = {},
}: TestCard): string => {
  const disclosures = Object.entries(hidden).map(([name, value], i) =>
    disclosureOf(i, name, value),
  );
  const payload = {
    iss: issuer,
    vct: type,
    ...times,
    ...(key === null ? {} : { cnf: { jwk: key } }),
    ...(status === undefined ? {} : { status: { status_list: status } }),
    ...shown,
    _sd_alg: 'sha-256',
    _sd: disclosures.map((text) => base64urlEncode(sha256(toBytes(text)))),
  };
  const header = { alg: 'ES256', typ: 'dc+sd-jwt', ...more };
  const signature = base64urlEncode(new Uint8Array(64));
  return [`${encode(header)}.${encode(payload)}.${signature}`, ...disclosures, ''].join('~');
};

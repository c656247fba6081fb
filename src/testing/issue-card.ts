import { sha256 } from '@noble/hashes/sha2.js';

// An issuer of its own: it shares nothing with the wallet's reader but the specification (RFC 9901 §4).

/** A member or element that travels in a disclosure of its own. */
export class Hidden {
  constructor(readonly value: Literal) {}
}

/** Claims as a test writes them: JSON with marks. */
export type Literal =
  | null
  | boolean
  | number
  | string
  | Hidden
  | readonly Literal[]
  | { readonly [name: string]: Literal };

/** Marks what can stay hidden. */
export const hide = (value: Literal): Hidden => new Hidden(value);

/** The key that test credentials are bound to; RFC 7517 appendix A.1. */
export const holderJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
  y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
} as const;

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const jsonPart = (value: unknown): string => base64url(Buffer.from(JSON.stringify(value)));

interface Issuing {
  readonly disclosures: string[];
  readonly salt: (count: number) => string;
  readonly withDecoys: boolean;
  salts: number;
}

const disclose = (issuing: Issuing, items: readonly unknown[]): string => {
  issuing.salts += 1;
  const disclosure = jsonPart([issuing.salt(issuing.salts), ...items]);
  issuing.disclosures.push(disclosure);
  return base64url(sha256(Buffer.from(disclosure)));
};

const decoy = (issuing: Issuing): string => {
  issuing.salts += 1;
  return base64url(sha256(Buffer.from(`decoy-${String(issuing.salts)}`)));
};

const conceal = (issuing: Issuing, value: Literal): unknown => {
  if (value instanceof Hidden) throw new Error('only members and elements can be hidden');
  if (Array.isArray(value)) {
    const elements = (value as readonly Literal[]).map((element) =>
      element instanceof Hidden
        ? { '...': disclose(issuing, [conceal(issuing, element.value)]) }
        : conceal(issuing, element),
    );
    return issuing.withDecoys && elements.length > 0
      ? [{ '...': decoy(issuing) }, ...elements]
      : elements;
  }
  if (typeof value !== 'object' || value === null) return value;
  const shown: [string, unknown][] = [];
  const digests: string[] = [];
  for (const [name, member] of Object.entries(value)) {
    if (member instanceof Hidden)
      digests.push(disclose(issuing, [name, conceal(issuing, member.value)]));
    else shown.push([name, conceal(issuing, member)]);
  }
  if (issuing.withDecoys && digests.length > 0) digests.unshift(decoy(issuing));
  return Object.fromEntries(digests.length > 0 ? [...shown, ['_sd', digests.sort()]] : shown);
};

/**
 * Issues an SD-JWT VC with a signature of zeros; core never checks signatures.
 *
 * @param claims the fields; `vct` and `cnf` are added
 */
export const issueCard = (
  claims: { readonly [name: string]: Literal },
  options: {
    readonly type?: string;
    readonly isBound?: boolean;
    readonly withDecoys?: boolean;
    /** The salt of the n-th disclosure. */
    readonly salt?: (count: number) => string;
    readonly envelope?: Readonly<Record<string, unknown>>;
  } = {},
): string => {
  const issuing: Issuing = {
    disclosures: [],
    withDecoys: options.withDecoys ?? false,
    salt: options.salt ?? ((count) => `salt-${String(count)}`),
    salts: 0,
  };
  const payload = {
    vct: options.type ?? 'urn:example:card',
    iss: 'https://issuer.example',
    ...(options.isBound === false ? {} : { cnf: { jwk: holderJwk } }),
    ...options.envelope,
    ...(conceal(issuing, claims) as object),
  };
  const jwt = [
    jsonPart({ alg: 'ES256', typ: 'dc+sd-jwt' }),
    jsonPart(payload),
    base64url(new Uint8Array(64)),
  ].join('.');
  return [jwt, ...issuing.disclosures, ''].join('~');
};

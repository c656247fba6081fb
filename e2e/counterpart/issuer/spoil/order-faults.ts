import type { JsonObject } from '../../json';
import { createSigningKey, type SigningKey } from '../../keys/signing-key';
import { type Claim, type ClaimMembers, Hidden, hidden } from '../../sdjwt/claim';
import type { SdJwtOrder } from '../../sdjwt/issue-sd-jwt';
import type { OrderFaults, Workshop } from './workshop';

const daySeconds = 86_400;

const withClaims = (order: SdJwtOrder, claims: ClaimMembers): SdJwtOrder => ({
  ...order,
  claims: { ...order.claims, ...claims },
});

const concealing =
  (name: string) =>
  (order: SdJwtOrder): SdJwtOrder => {
    const claim = order.claims[name];
    if (claim === undefined || claim instanceof Hidden) throw new Error(`no plain ${name}`);
    return withClaims(order, { [name]: hidden(claim) });
  };

const anotherKey = ({ practice }: Workshop): SigningKey =>
  createSigningKey(practice.lasting, 'another');

/** Signed with a key the token itself brings along or points to; no certificate. */
const ownWitness =
  (witness: (workshop: Workshop, key: SigningKey) => JsonObject) =>
  (order: SdJwtOrder, workshop: Workshop): SdJwtOrder => {
    const key = anotherKey(workshop);
    return { ...order, key, header: { typ: 'dc+sd-jwt', ...witness(workshop, key) } };
  };

/** Where a key is to be fetched from; nothing that asks there is up to any good. */
const trap = ({ practice }: Workshop): string => `${practice.origins.trust}/fetched-key`;

const inSeconds =
  (name: string, seconds: number) =>
  (order: SdJwtOrder, { practice }: Workshop): SdJwtOrder =>
    withClaims(order, { [name]: practice.now() + seconds });

const without = (order: SdJwtOrder, name: string): SdJwtOrder => ({
  ...order,
  claims: Object.fromEntries(Object.entries(order.claims).filter(([own]) => own !== name)),
});

/** Texts that reach out of their place where they are drawn carelessly. */
const strangeTexts: readonly (readonly [string, Claim])[] = [
  ['turned', hidden('abc \u202Efdp.exe\u202C xyz')],
  ['isolated', hidden('\u2067\u2067\u2067 open at the end')],
  ['silent', hidden('before\u0000after\u0007\u001b[31m')],
  ['half', hidden('left \ud800 right')],
  ['tall', hidden(`e${'\u0301'.repeat(200)}nd`)],
  ['wide', hidden('W'.repeat(3000))],
  ['markup', hidden('<img src=x onerror="document.title=1"><b>bold</b>')],
];

export const orderFaults: OrderFaults = {
  'signature-of-another': (order, workshop) => ({ ...order, key: anotherKey(workshop) }),
  'header-jwk': ownWitness((_, key) => ({ jwk: { ...key.publicJwk } })),
  'header-jku': ownWitness((workshop, { kid }) => ({ kid, jku: trap(workshop) })),
  'header-x5u': ownWitness((workshop) => ({ x5u: trap(workshop) })),
  'issuer-101-keys': (order) => ({
    ...order,
    header: { typ: 'dc+sd-jwt', kid: order.key.kid },
  }),
  'typ-jwt': (order) => ({ ...order, header: { ...order.header, typ: 'JWT' } }),
  'other-type': (order) => withClaims(order, { vct: 'https://other.example/types/degree' }),
  'hidden-iss': concealing('iss'),
  'hidden-exp': concealing('exp'),
  'hidden-cnf': concealing('cnf'),
  'hidden-vct': concealing('vct'),
  'hidden-status': concealing('status'),
  'not-yet-valid': inSeconds('nbf', 30 * daySeconds),
  'issued-later': inSeconds('iat', daySeconds),
  'issued-soon': inSeconds('iat', 5 * 60),
  'card-about-to-end': inSeconds('exp', -30),
  'already-ended': inSeconds('exp', -daySeconds),
  'names-of-objects': (order) =>
    // A plain assignment of the first would set the prototype of this very object.
    withClaims(
      order,
      Object.fromEntries<Claim>([
        ['__proto__', hidden({ polluted: 'from proto' })],
        ['constructor', { prototype: { polluted: 'from constructor' } }],
        ['toString', hidden('not a function')],
        ['hasOwnProperty', hidden('nor this')],
      ]),
    ),
  'strange-texts': (order) => withClaims(order, Object.fromEntries(strangeTexts)),
  'long-text': (order) => withClaims(order, { motto: hidden('long words '.repeat(95_000)) }),
  'holder-key-of-another': (order, workshop) =>
    withClaims(order, { cnf: { jwk: { ...anotherKey(workshop).publicJwk } } }),
  'holder-key-missing': (order) => without(order, 'cnf'),
  'holder-key-elsewhere': (order, workshop) =>
    withClaims(order, { cnf: { kid: 'holder', jku: trap(workshop) } }),
  'holder-key-by-name': (order) => withClaims(order, { cnf: { kid: 'did:example:holder#1' } }),
  'type-document-changed': (order) =>
    withClaims(order, { 'vct#integrity': `sha256-${Buffer.alloc(32, 7).toString('base64')}` }),
};

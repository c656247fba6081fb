import { createHmac, generateKeyPairSync, sign as signWith } from 'node:crypto';
import type { JsonObject } from '../../json';
import type { SdJwtDraft } from '../../sdjwt/issue-sd-jwt';
import { signDraft } from '../../sdjwt/issue-sd-jwt';
import type { TextFaults } from './workshop';

const encode = (text: string): string => Buffer.from(text).toString('base64url');

/** A card of these very texts of header and payload; the usual signature unless another is given. */
const assemble = (
  draft: SdJwtDraft,
  texts: { readonly header?: string; readonly payload?: string },
  sign: (input: Buffer) => Buffer = (input) => draft.key.sign(input),
): string => {
  const header = texts.header ?? JSON.stringify({ alg: 'ES256', ...draft.header });
  const payload = texts.payload ?? JSON.stringify(draft.payload);
  const input = `${encode(header)}.${encode(payload)}`;
  const jwt = `${input}.${sign(Buffer.from(input)).toString('base64url')}`;
  return [jwt, ...draft.disclosures, ''].join('~');
};

const withAlg = ({ header }: SdJwtDraft, alg: string): string => JSON.stringify({ ...header, alg });

/** The payload with members written by hand, which JSON of ours would never hold. */
const withMembers = ({ payload }: SdJwtDraft, members: string): string =>
  `${JSON.stringify(payload).slice(0, -1)},${members}}`;

/** A number of an ECDSA signature as DER writes it. */
const derInteger = (bytes: Buffer): Buffer => {
  const start = bytes.findIndex((byte) => byte !== 0);
  const least = bytes.subarray(Math.max(start, 0));
  const content = (least[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), least]) : least;
  return Buffer.concat([Buffer.of(2, content.length), content]);
};

const asDer = (signature: Buffer): Buffer => {
  const numbers = [signature.subarray(0, 32), signature.subarray(32)].map(derInteger);
  const content = Buffer.concat(numbers);
  return Buffer.concat([Buffer.of(0x30, content.length), content]);
};

const vcPayload = ({ payload }: SdJwtDraft): JsonObject => ({
  iss: payload.iss ?? '',
  vc: {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiableCredential'],
    credentialSubject: { degree: 'MSc' },
  },
});

export const textFaults: TextFaults = {
  'alg-none': (draft) => assemble(draft, { header: withAlg(draft, 'none') }, () => Buffer.alloc(0)),
  'alg-none-signed': (draft) => assemble(draft, { header: withAlg(draft, 'none') }),
  'alg-hs256': (draft) =>
    assemble(draft, { header: withAlg(draft, 'HS256') }, (input) =>
      createHmac('sha256', draft.key.spki).update(input).digest(),
    ),
  'alg-other-key': (draft) => {
    const { privateKey } = generateKeyPairSync('ed25519');
    return assemble(draft, { header: withAlg(draft, 'EdDSA') }, (input) =>
      signWith(null, input, privateKey),
    );
  },
  'signature-cut': (draft) => assemble(draft, {}, (input) => draft.key.sign(input).subarray(0, 40)),
  'signature-der': (draft) => assemble(draft, {}, (input) => asDer(draft.key.sign(input))),
  'payload-altered': (draft) => {
    const [jwt = '', ...rest] = signDraft(draft).split('~');
    const [header = '', , signature = ''] = jwt.split('.');
    const payload = encode(JSON.stringify({ ...draft.payload, degree_level: 'Doctor' }));
    return [[header, payload, signature].join('.'), ...rest].join('~');
  },
  'jwt-vc': (draft) => {
    const header = JSON.stringify({ ...draft.header, alg: 'ES256', typ: 'JWT' });
    const text = assemble(draft, { header, payload: JSON.stringify(vcPayload(draft)) });
    return text.slice(0, text.indexOf('~'));
  },
  mdoc: () => Buffer.from('a26a6e616d65537061636573a0', 'hex').toString('base64url'),
  'key-binding-attached': (draft) => {
    const header = JSON.stringify({ alg: 'ES256', typ: 'kb+jwt' });
    const payload = JSON.stringify({ nonce: 'n', aud: 'x', iat: 0, sd_hash: 'h' });
    const binding = assemble({ ...draft, disclosures: [] }, { header, payload }).slice(0, -1);
    return signDraft(draft) + binding;
  },
  'header-says-twice': (draft) =>
    assemble(draft, {
      header: `${JSON.stringify({ alg: 'ES256', ...draft.header }).slice(0, -1)},"alg":"ES256"}`,
    }),
  'payload-says-twice': (draft) =>
    assemble(draft, { payload: withMembers(draft, '"degree_level":"Doctor"') }),
  'nested-deep': (draft) =>
    assemble(draft, {
      payload: withMembers(draft, `"deep":${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    }),
  'odd-numbers': (draft) =>
    assemble(draft, {
      payload: withMembers(draft, '"huge":1e400,"nothing":-0,"serial":9007199254740993'),
    }),
};

import type { Json } from '../../json';
import { digestOf, type SdJwtDraft } from '../../sdjwt/issue-sd-jwt';
import type { DraftFaults } from './workshop';

const encode = (text: string): string => Buffer.from(text).toString('base64url');

const digestsOf = ({ payload }: SdJwtDraft): readonly Json[] =>
  Array.isArray(payload._sd) ? (payload._sd as readonly Json[]) : [];

const withDigests = (draft: SdJwtDraft, ...digests: readonly string[]): SdJwtDraft => ({
  ...draft,
  payload: { ...draft.payload, _sd: [...digestsOf(draft), ...digests] },
});

/** One more disclosure, of this text, that the payload refers to. */
const disclosing =
  (text: string) =>
  (draft: SdJwtDraft): SdJwtDraft => {
    const disclosure = encode(text);
    const { disclosures } = draft;
    return withDigests(
      { ...draft, disclosures: [...disclosures, disclosure] },
      digestOf(disclosure),
    );
  };

const hashing =
  (name: string) =>
  (draft: SdJwtDraft): SdJwtDraft => ({ ...draft, payload: { ...draft.payload, _sd_alg: name } });

/** Each disclosure holds the digest of the one before. A loop would need a collision of SHA-256. */
const chained = (count: number): readonly string[] => {
  const chain = [encode('["s","floor","the bottom"]')];
  while (chain.length < count) {
    const below = digestOf(chain.at(-1) ?? '');
    chain.push(encode(`["s","floor",{"_sd":["${below}"]}]`));
  }
  return chain;
};

export const draftFaults: DraftFaults = {
  'disclosure-unsigned': (draft) => ({
    ...draft,
    disclosures: [...draft.disclosures, encode('["s","honours","none"]')],
  }),
  'digest-twice': (draft) => withDigests(draft, digestOf(draft.disclosures[0] ?? '')),
  'disclosure-named-sd': disclosing('["s","_sd",["x"]]'),
  'disclosure-named-dots': disclosing('["s","...","x"]'),
  'disclosure-name-taken': disclosing('["s","institution","Another University"]'),
  'disclosure-of-two': disclosing('["s","honours"]'),
  'disclosure-of-four': disclosing('["s","honours","none","more"]'),
  'digests-unknown-hash': hashing('md5'),
  'digests-cut-hash': hashing('sha-256-32'),
  'disclosure-says-twice': disclosing('["s","honours",{"a":"none","a":"all"}]'),
  'disclosures-many': (draft) => ({
    ...draft,
    disclosures: Array.from({ length: 100_000 }, (_, n) => encode(`["s","${n}",1]`)),
  }),
  'disclosures-in-disclosures': (draft) => {
    const chain = chained(300);
    const top = digestOf(chain.at(-1) ?? '');
    return withDigests({ ...draft, disclosures: [...draft.disclosures, ...chain] }, top);
  },
};

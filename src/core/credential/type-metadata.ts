import { isJsonObject, member, stringMember, type JsonObject } from '../kernel/json';
import { parseJson } from '../kernel/json-parse';
import { fail, ok, type Failure, type Result } from '../kernel/result';
import { utf8Decode } from '../kernel/utf8';
import { cleanText } from '../kernel/clean-text';
import { readClaimRules, type ClaimRule } from './claim-rules';
import type { CardDisplay } from './display';
import { matchesIntegrity } from './integrity';
import { readDisplayColours, readLabels, readTexts } from './read-display';

/** Most bytes of a metadata document (DESIGN 10, caps). */
export const metadataSizeCap = 256 * 1024;

/** Why a type metadata document is not used; the card then stands without its names and labels. */
export type TypeMetadataFailure = Failure<
  | 'type-metadata/too-large' // facts: most
  | 'type-metadata/integrity' // not the document the issuer signed for
  | 'type-metadata/json' // facts: rule
  | 'type-metadata/malformed' // facts: member
  | 'type-metadata/other-type' // its vct is not the card's
>;

/** What a type metadata document says, as far as a wallet shows it. */
export interface TypeMetadata {
  readonly type: string;
  /** The type this one builds on, to be read as well. */
  readonly extends: { readonly type: string; readonly integrity: string | null } | null;
  readonly display: CardDisplay;
  readonly rules: readonly ClaimRule[];
}

/**
 * Reads a type metadata document. Members it does not know are ignored; display texts of the wrong kind are
 * left out. A type is never proof that an issuer may issue it.
 *
 * @param bytes as served
 * @param expected the card's `vct`, and its `vct#integrity` when it has one
 * @errors the codes of `TypeMetadataFailure`
 * @see SD-JWT VC §5.2, §5.6, §6
 */
export const parseTypeMetadata = (
  bytes: Uint8Array,
  expected: { readonly type: string; readonly integrity: string | null },
): Result<TypeMetadata, TypeMetadataFailure> => {
  if (bytes.length > metadataSizeCap) {
    return fail({ code: 'type-metadata/too-large', facts: { most: metadataSizeCap } });
  }
  if (expected.integrity !== null && !matchesIntegrity(bytes, expected.integrity)) {
    return fail({ code: 'type-metadata/integrity' });
  }
  const text = utf8Decode(bytes);
  if (!text.ok) return fail({ code: 'type-metadata/json', facts: { rule: 'utf8' } });
  const parsed = parseJson(text.value);
  if (!parsed.ok) {
    const rule = parsed.error.code.slice('json/'.length);
    return fail({ code: 'type-metadata/json', facts: { rule } });
  }
  if (!isJsonObject(parsed.value)) return malformed('document');
  const document = parsed.value;
  if (stringMember(document, 'vct') !== expected.type)
    return fail({ code: 'type-metadata/other-type' });
  const parent = member(document, 'extends');
  if (parent !== undefined && typeof parent !== 'string') return malformed('extends');
  for (const name of ['display', 'claims']) {
    const value = member(document, name);
    if (value !== undefined && !Array.isArray(value)) return malformed(name);
  }
  return ok({
    type: expected.type,
    extends:
      parent === undefined
        ? null
        : { type: parent, integrity: stringMember(document, 'extends#integrity') ?? null },
    display: readDisplay(document),
    rules: readClaimRules(member(document, 'claims')),
  });
};

const malformed = (name: string): ReturnType<typeof fail<TypeMetadataFailure>> =>
  fail({ code: 'type-metadata/malformed', facts: { member: name } });

const readDisplay = (document: JsonObject): CardDisplay => {
  const display = member(document, 'display');
  const names = readTexts(display, 'name');
  const plainName = cleanText(stringMember(document, 'name') ?? '');
  return {
    names: names.length > 0 || plainName === '' ? names : [{ lang: '', text: plainName }],
    descriptions: readTexts(display, 'description'),
    labels: readLabels(member(document, 'claims'), 'label'),
    colours: readDisplayColours(display),
  };
};

/**
 * What a type shows when it builds on another: its own texts, and the parent's where it has none.
 *
 * @see SD-JWT VC §5.4, §5.6.5
 */
export const extendDisplay = (parent: CardDisplay, child: CardDisplay): CardDisplay => {
  const own = new Set(child.labels.map(({ path }) => JSON.stringify(path)));
  const inherited = parent.labels.filter(({ path }) => !own.has(JSON.stringify(path)));
  return {
    names: child.names.length > 0 ? child.names : parent.names,
    descriptions: child.descriptions.length > 0 ? child.descriptions : parent.descriptions,
    labels: [...inherited, ...child.labels],
    colours: child.colours ?? parent.colours,
  };
};

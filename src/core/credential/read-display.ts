import { cleanText } from '../kernel/clean-text';
import {
  isJsonArray,
  isJsonObject,
  member,
  stringMember,
  type Json,
  type JsonObject,
} from '../kernel/json';
import { readColours, type Colours } from './colours';
import type { LabelPath, Labels, Localized } from './display';

// Display texts are somebody else's decoration: whatever is not of the right kind is left out, nothing here
// fails, and both spellings in use for a language (`locale`, `lang`) are read.

const objectsIn = (json: Json | undefined): readonly JsonObject[] =>
  isJsonArray(json) ? json.filter((item) => isJsonObject(item)) : [];

const languageOf = (entry: JsonObject): string =>
  cleanText(stringMember(entry, 'locale') ?? stringMember(entry, 'lang') ?? '', 35);

/**
 * Reads one text out of a `display` array, cleaned and capped; of two for one language the first stays.
 *
 * @param name of the member that holds the text
 */
export const readTexts = (display: Json | undefined, name: string): Localized => {
  const byLanguage = new Map<string, string>();
  for (const entry of objectsIn(display)) {
    const text = cleanText(stringMember(entry, name) ?? '');
    const language = languageOf(entry);
    if (text !== '' && !byLanguage.has(language)) byLanguage.set(language, text);
  }
  return Array.from(byLanguage, ([lang, text]) => ({ lang, text }));
};

/** Reads the first readable pair of colours, from SD-JWT VC (`rendering.simple`) or OpenID4VCI members. */
export const readDisplayColours = (display: Json | undefined): Colours | null => {
  for (const entry of objectsIn(display)) {
    const rendering = member(entry, 'rendering');
    const simple = isJsonObject(rendering) ? member(rendering, 'simple') : undefined;
    const holder = isJsonObject(simple) ? simple : entry;
    const colours = readColours(
      stringMember(holder, 'background_color'),
      stringMember(holder, 'text_color'),
    );
    if (colours !== null) return colours;
  }
  return null;
};

const readPath = (json: Json | undefined): LabelPath | null => {
  if (!isJsonArray(json) || json.length === 0 || json.length > 32) return null;
  const isStep = (step: Json): step is string | number | null =>
    step === null ||
    typeof step === 'string' ||
    (typeof step === 'number' && Number.isSafeInteger(step) && step >= 0);
  return json.every(isStep) ? json : null;
};

/**
 * Reads the labels of a `claims` array. When one path is described twice none of them is used.
 *
 * @param name of the member that holds a label: `label` in type metadata, `name` in issuer metadata
 * @see OpenID4VCI 1.0 appendix B.3 (repeated or contradictory descriptions end the processing of all)
 */
export const readLabels = (claims: Json | undefined, name: 'label' | 'name'): Labels => {
  const seen = new Set<string>();
  const labels: { path: LabelPath; texts: Localized }[] = [];
  for (const claim of objectsIn(claims)) {
    const path = readPath(member(claim, 'path'));
    if (path === null) continue;
    const key = JSON.stringify(path);
    if (seen.has(key)) return [];
    seen.add(key);
    const texts = readTexts(member(claim, 'display'), name);
    if (texts.length > 0) labels.push({ path, texts });
  }
  return labels;
};

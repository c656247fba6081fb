import { pathKey, type ClaimPath } from '../credential/claim-tree';
import type { Credential, CredentialId } from '../credential/credential';
import { ageLimitOf, isCurrencyName } from '../credential/name-hints';
import { valueKind } from '../credential/value-kind';
import { selectPath } from '../dcql/select-path';
import { isJsonObject, type Json, type JsonObject } from '../kernel/json';
import { isNonEmpty, type NonEmpty } from '../kernel/non-empty';
import type { LearnedFact, LearnedPart } from './learned-fact';
import { learnedTemplate, type LearnedTemplate } from './learned-template';
import { gravest, sensitivityOf } from './sensitivity';

/**
 * Puts fields of one card together as a person would say them: a name, an address, an amount with its
 * currency, the age limit that says most.
 *
 * @param paths fields, in the order they are to be said
 * @returns one fact for each thing; together they hold every field once
 */
export const learnedFacts = (
  paths: readonly ClaimPath[],
  credentialId: CredentialId,
  credential: Credential,
): readonly LearnedFact[] => {
  const parts = paths.map((path) => partOf(path, paths, credential));
  const groups = new Map<string, LearnedPart[]>();
  for (const part of parts) {
    const key = groupOf(part, parts);
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].flatMap((group) => {
    const said = inSpokenOrder(group);
    return isNonEmpty(said) ? [factOf(said, credentialId, credential.type)] : [];
  });
};

const factOf = (
  parts: NonEmpty<LearnedPart>,
  credentialId: CredentialId,
  type: string,
): LearnedFact => {
  const [first] = parts;
  const isOne = parts.length === 1 || isMoney(first);
  return {
    template: templateOf(parts),
    credentialId,
    path: isOne ? first.path : first.path.slice(0, 1),
    years: ageLimitOf(first.path),
    sensitivity: gravest(parts.map(({ path }) => sensitivityOf(path, type))),
    parts,
  };
};

/** A given and a family name are a name; a town alone is no address. */
const templateOf = (parts: NonEmpty<LearnedPart>): LearnedTemplate => {
  const template = learnedTemplate(parts[0].path);
  const isPart = template === 'name-part' || template === 'town' || template === 'address';
  if (!isPart) return template;
  if (parts.length > 1) return template === 'name-part' ? 'name' : 'address';
  const own = learnedTemplate(parts[0].path.slice(-1));
  return template === 'address' && own === 'town' ? 'town' : template;
};

const groupOf = (part: LearnedPart, all: readonly LearnedPart[]): string => {
  const { path, value } = part;
  const template = learnedTemplate(path);
  // Who is over 21 is over 18: limits that are met are said once, and so are limits that are not.
  if (template === 'age-over') return `age-over ${value === true ? 'met' : 'not met'}`;
  if (template === 'name-part') return 'name-part';
  if (template === 'address' || template === 'town') return 'address';
  const money =
    isCurrency(path) && all.find((other) => isMoney(other) && isBeside(path, other.path));
  return pathKey((money ? money.path : path).slice(0, 1));
};

const inSpokenOrder = (group: readonly LearnedPart[]): readonly LearnedPart[] =>
  group.toSorted((a, b) => rankOf(a) - rankOf(b));

const nameOrder = [/^(given|first)/i, /^middle/i, /^(family|last|sur)/i];

/** Given names first; the age limit that says most; a currency after its amount; else as they come. */
const rankOf = ({ path, value }: LearnedPart): number => {
  const years = ageLimitOf(path);
  if (years !== null) return value === true ? -years : years;
  if (isCurrency(path)) return 1;
  if (learnedTemplate(path) !== 'name-part') return 0;
  return nameOrder.findIndex((pattern) => pattern.test(String(path.at(-1))));
};

const partOf = (
  path: ClaimPath,
  paths: readonly ClaimPath[],
  credential: Credential,
): LearnedPart => {
  const currencies = paths.filter((other) => isCurrency(other) && isBeside(path, other));
  const siblings: JsonObject = Object.fromEntries(
    currencies.map((other) => [String(other.at(-1)), valueAt(credential, other)]),
  );
  return { path, value: valueAt(credential, path), siblings };
};

const isMoney = ({ path, value, siblings }: LearnedPart): boolean =>
  !isJsonObject(value) && valueKind(path, value, siblings).kind === 'money';

const isCurrency = (path: ClaimPath): boolean => isCurrencyName(String(path.at(-1)).toLowerCase());

const isBeside = (a: ClaimPath, b: ClaimPath): boolean =>
  a !== b && pathKey(a.slice(0, -1)) === pathKey(b.slice(0, -1));

const valueAt = (credential: Credential, path: ClaimPath): Json => {
  if (!isNonEmpty(path)) return credential.content;
  const selected = selectPath(credential.content, path);
  return typeof selected === 'string' ? null : (selected[0]?.value ?? null);
};

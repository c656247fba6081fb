import { pathKey, type ClaimPath } from '../credential/claim-tree';
import type { Credential, CredentialId } from '../credential/credential';
import { ageLimitOf } from '../credential/name-hints';
import { selectPath } from '../dcql/select-path';
import type { Json } from '../kernel/json';
import { isNonEmpty, type NonEmpty } from '../kernel/non-empty';
import { chosenCards, type ChosenCard } from '../presentation/chosen-cards';
import type { Choice } from '../presentation/choice';
import type { DisclosurePlan } from '../presentation/plan';
import { shownFields } from '../presentation/shown-fields';
import { learnedTemplate, type LearnedTemplate } from './learned-template';
import { gravest, sensitivityOf, type SensitivityClass } from './sensitivity';

/** One thing they learn (or do not): fields that make one part of a sentence. */
export interface LearnedFact {
  readonly template: LearnedTemplate;
  readonly credentialId: CredentialId;
  /** What to call it when the template is `other`: the field, or the container its parts stand in. */
  readonly path: ClaimPath;
  /** For `age-over`, the limit in years. */
  readonly years: number | null;
  readonly sensitivity: SensitivityClass | null;
  readonly parts: NonEmpty<{ readonly path: ClaimPath; readonly value: Json }>;
}

/** The plain sentence as data; the words are the feature's. */
export interface Learned {
  /** At most four, in the order of the cards and fields; which four, sensitive ones first. */
  readonly facts: readonly LearnedFact[];
  /** How many fields leave beyond those named. */
  readonly moreFields: number;
  /** At most three sensitive things of the involved cards that stay. */
  readonly stays: readonly LearnedFact[];
}

const mostFacts = 4;
const mostStays = 3;
/** Classes the negative line may name, first ones first (SCREENS 6, Plain sentence). */
const namedWhenKept: readonly SensitivityClass[] = ['A', 'B', 'C', 'D'];

/**
 * Says what an answer would tell, in data: which facts, in which order, and what stays.
 *
 * @param credentialOf the opened cards of the review
 * @see SCREENS 1.2, 6 Plain sentence
 */
export const describeLearned = (
  plan: DisclosurePlan,
  choice: Choice,
  credentialOf: (id: CredentialId) => Credential | undefined,
): Learned => {
  const cards = chosenCards(plan, choice).flatMap((card) => {
    const credential = credentialOf(card.candidate.credentialId);
    return credential === undefined ? [] : [factsOfCard(card, credential)];
  });
  const shown = cards.flatMap((card) => card.shown);
  const kept = cards.flatMap((card) => card.kept);
  const named = foremost(shown);
  const facts = shown.filter((fact) => named.has(fact));
  return {
    facts,
    moreFields: countParts(shown) - countParts(facts),
    stays: staying(kept, shown),
  };
};

const countParts = (facts: readonly LearnedFact[]): number =>
  facts.reduce((sum, { parts }) => sum + parts.length, 0);

/** Sensitive facts are never the ones hidden in "and n more". */
const foremost = (facts: readonly LearnedFact[]): ReadonlySet<LearnedFact> => {
  const sensitive = facts.filter(({ sensitivity }) => sensitivity !== null);
  const others = facts.filter(({ sensitivity }) => sensitivity === null);
  return new Set([...sensitive, ...others].slice(0, mostFacts));
};

/** What stays is only worth a word when nothing of it leaves, from this card or another. */
const staying = (
  kept: readonly LearnedFact[],
  shown: readonly LearnedFact[],
): readonly LearnedFact[] => {
  const told = new Set(shown.map(nameOf));
  const untold = new Map<string, LearnedFact>();
  for (const fact of kept) if (!told.has(nameOf(fact))) untold.set(nameOf(fact), fact);
  return namedWhenKept
    .flatMap((kind) => [...untold.values()].filter(({ sensitivity }) => sensitivity === kind))
    .slice(0, mostStays);
};

const nameOf = ({ template, path }: LearnedFact): string =>
  template === 'other' ? pathKey(path) : template;

interface CardFacts {
  readonly shown: readonly LearnedFact[];
  readonly kept: readonly LearnedFact[];
}

const factsOfCard = ({ candidate, pick }: ChosenCard, credential: Credential): CardFacts => {
  const all = [...candidate.rows.flatMap(({ fields }) => fields), ...candidate.neverAsked];
  const inOrder = [...new Map(all.map((path) => [pathKey(path), path])).values()];
  const leaving = new Set(shownFields(candidate, pick.rows).map(pathKey));
  const group = (paths: readonly ClaimPath[]): readonly LearnedFact[] =>
    groupFacts(paths, candidate.credentialId, credential);
  return {
    shown: group(inOrder.filter((path) => leaving.has(pathKey(path)))),
    kept: group(inOrder.filter((path) => !leaving.has(pathKey(path)))),
  };
};

const groupFacts = (
  paths: readonly ClaimPath[],
  credentialId: CredentialId,
  credential: Credential,
): readonly LearnedFact[] => {
  const groups = new Map<string, ClaimPath[]>();
  for (const path of paths) {
    const key = groupOf(path);
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups.values()].flatMap((group) => {
    const parts = group.map((path) => ({ path, value: valueAt(credential, path) }));
    const first = group[0];
    if (!isNonEmpty(parts) || first === undefined) return [];
    return [
      {
        template: learnedTemplate(first),
        credentialId,
        path: parts.length === 1 ? first : first.slice(0, 1),
        years: ageLimitOf(first),
        sensitivity: gravest(group.map((path) => sensitivityOf(path, credential.type))),
        parts,
      },
    ];
  });
};

/** Parts of one name, one address or one list are said together; each age limit is a fact of its own. */
const groupOf = (path: ClaimPath): string => {
  const template = learnedTemplate(path);
  if (template === 'age-over') return pathKey(path);
  return template === 'name' || template === 'address' ? template : pathKey(path.slice(0, 1));
};

const valueAt = (credential: Credential, path: ClaimPath): Json => {
  if (!isNonEmpty(path)) return credential.content;
  const selected = selectPath(credential.content, path);
  return typeof selected === 'string' ? null : (selected[0]?.value ?? null);
};

import { pathKey } from '../credential/claim-tree';
import type { Credential, CredentialId } from '../credential/credential';
import { chosenCards, type ChosenCard } from '../presentation/chosen-cards';
import type { Choice } from '../presentation/choice';
import type { DisclosurePlan } from '../presentation/plan';
import { shownFields } from '../presentation/shown-fields';
import type { LearnedFact } from './learned-fact';
import { learnedFacts } from './learned-facts';

/** The plain sentence as data; the words are the feature's. */
export interface Learned {
  /** At most four, in the order of the cards and fields; which four, sensitive ones first. */
  readonly facts: readonly LearnedFact[];
  /** How many fields leave beyond those named. */
  readonly moreFields: number;
  /** At most three things people ask about that stay: names, then classes D, C, B, A. */
  readonly stays: readonly LearnedFact[];
  /** How many fields of the involved cards stay beyond those named. */
  readonly moreStays: number;
}

const mostFacts = 4;
const mostStays = 3;

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
  const cards = byCredential(chosenCards(plan, choice)).flatMap((chosen) => {
    const credential = credentialOf(chosen[0].candidate.credentialId);
    return credential === undefined ? [] : [factsOfCard(chosen, credential)];
  });
  const shown = cards.flatMap((card) => card.shown);
  const kept = cards.flatMap((card) => card.kept);
  const named = foremost(shown);
  const facts = shown.filter((fact) => named.has(fact));
  const stays = staying(kept, shown);
  return {
    facts,
    moreFields: countParts(shown) - countParts(facts),
    stays,
    moreStays: countParts(kept) - countParts(stays),
  };
};

const countParts = (facts: readonly LearnedFact[]): number =>
  facts.reduce((sum, { parts }) => sum + parts.length, 0);

/** Sensitive facts are never the ones hidden in "and n more"; formalities are, when there is anything else to say. */
const foremost = (facts: readonly LearnedFact[]): ReadonlySet<LearnedFact> => {
  const telling = facts.filter(({ template }) => template !== 'formality');
  const ranked = (telling.length > 0 ? telling : facts).toSorted((a, b) => rankOf(a) - rankOf(b));
  return new Set(ranked.slice(0, mostFacts));
};

const rankOf = ({ sensitivity, template }: LearnedFact): number =>
  sensitivity !== null ? 0 : template === 'other' ? 2 : 1;

/** What people ask about first, first. Names are in no class, and still what is missed when not said. */
const stayOrder = ['name', 'D', 'C', 'B', 'A'] as const;

/** What stays is only worth a word when nothing of it leaves, from this card or another. */
const staying = (
  kept: readonly LearnedFact[],
  shown: readonly LearnedFact[],
): readonly LearnedFact[] => {
  const told = new Set(shown.map(nameOf));
  const untold = new Map<string, LearnedFact>();
  for (const fact of kept) {
    const name = nameOf(fact);
    if (!told.has(name) && !untold.has(name)) untold.set(name, fact);
  }
  return stayOrder
    .flatMap((kind) => [...untold.values()].filter((fact) => kindOf(fact) === kind))
    .slice(0, mostStays);
};

const kindOf = (fact: LearnedFact) => (nameOf(fact) === 'name' ? 'name' : fact.sensitivity);

/** A part of a name or of an address counts as it: who learns the town may not read that the address stays. */
const nameOf = ({ template, path }: LearnedFact): string => {
  if (template === 'other' || template === 'id-number') return pathKey(path);
  if (template === 'name-part') return 'name';
  if (template === 'birth-year') return 'birth-date';
  return template === 'town' ? 'address' : template;
};

interface CardFacts {
  readonly shown: readonly LearnedFact[];
  readonly kept: readonly LearnedFact[];
}

type ChosenOnce = readonly [ChosenCard, ...ChosenCard[]];

/** A card that answers two queries is spoken of once. */
const byCredential = (chosen: readonly ChosenCard[]): readonly ChosenOnce[] => {
  const cards = new Map<CredentialId, ChosenOnce>();
  for (const card of chosen) {
    const { credentialId } = card.candidate;
    const known = cards.get(credentialId);
    cards.set(credentialId, known === undefined ? [card] : [...known, card]);
  }
  return [...cards.values()];
};

const factsOfCard = (chosen: ChosenOnce, credential: Credential): CardFacts => {
  const { credentialId } = chosen[0].candidate;
  const all = chosen.flatMap(({ candidate }) => [
    ...candidate.rows.flatMap(({ fields }) => fields),
    ...candidate.neverAsked,
  ]);
  const inOrder = [...new Map(all.map((path) => [pathKey(path), path])).values()];
  const leaving = new Set(
    chosen.flatMap(({ candidate, pick }) => shownFields(candidate, pick.rows).map(pathKey)),
  );
  const leaves = (path: (typeof inOrder)[number]) => leaving.has(pathKey(path));
  return {
    shown: learnedFacts(inOrder.filter(leaves), credentialId, credential),
    kept: learnedFacts(
      inOrder.filter((path) => !leaves(path)),
      credentialId,
      credential,
    ),
  };
};

import { pathKey, type ClaimPath } from '../credential/claim-tree';
import type { EpochSeconds } from '../kernel/time';
import type { Verifier } from '../policy/party';
import { fieldGroupOf, fieldGroups, type FieldGroup } from './field-group';

/** One answer that left, or may have, as Activity keeps it: names of fields alone. */
export interface GivenAnswer {
  readonly id: string;
  readonly at: EpochSeconds;
  readonly verifier: Verifier;
  readonly cards: readonly {
    readonly type: string;
    readonly sent: readonly ClaimPath[];
    /** Of those sent, the ones whose value is another one today. */
    readonly changed: readonly ClaimPath[];
  }[];
}

/** What one organisation received of one group. */
export interface Told {
  /** In how many answers. */
  readonly times: number;
  readonly lastAt: EpochSeconds;
  /** Something of it is no longer what they were told last. */
  readonly isChanged: boolean;
}

/** One row: an organisation that received something. */
export interface Organisation<Answer extends GivenAnswer = GivenAnswer> {
  /** Id of its newest answer: stands for the organisation in an address, and means nothing outside. */
  readonly id: string;
  /** As it was when it received last. */
  readonly verifier: Verifier;
  readonly firstAt: EpochSeconds;
  readonly lastAt: EpochSeconds;
  /** Newest first. */
  readonly answers: readonly Answer[];
  readonly told: ReadonlyMap<FieldGroup, Told>;
}

export interface WhoKnows<Answer extends GivenAnswer = GivenAnswer> {
  /** The groups anybody received, in the order of `fieldGroups`. */
  readonly groups: readonly FieldGroup[];
  /** Who received last stands first. */
  readonly organisations: readonly Organisation<Answer>[];
}

/**
 * Adds up who received what: one row for each organisation, one column for each group of fields.
 *
 * An organisation is who it was recognised as when it asked (DESIGN 10, met before): somebody who was a
 * stranger once and is confirmed today makes two rows, because then nobody could tell that they are one.
 *
 * @param answers those that left or may have, in any order
 * @see SCREENS S15, by organisation
 */
export const whoKnows = <Answer extends GivenAnswer>(
  answers: readonly Answer[],
): WhoKnows<Answer> => {
  const byRequester = new Map<string, Answer[]>();
  for (const answer of answers) {
    const { recognition } = answer.verifier;
    const known = byRequester.get(recognition);
    if (known === undefined) byRequester.set(recognition, [answer]);
    else known.push(answer);
  }
  const organisations = [...byRequester.values()]
    .flatMap((own) => organisationOf(own.toSorted(newestFirst)) ?? [])
    .toSorted((a, b) => newestFirst({ id: a.id, at: a.lastAt }, { id: b.id, at: b.lastAt }));
  const known = new Set(organisations.flatMap(({ told }) => [...told.keys()]));
  return { groups: fieldGroups.filter((group) => known.has(group)), organisations };
};

type Dated = Pick<GivenAnswer, 'id' | 'at'>;

/** Entries of one second keep an order of their own, whatever order they came in. */
const newestFirst = (a: Dated, b: Dated): number => b.at - a.at || (a.id < b.id ? -1 : 1);

const organisationOf = <Answer extends GivenAnswer>(
  answers: readonly Answer[],
): Organisation<Answer> | null => {
  const newest = answers[0];
  const oldest = answers.at(-1);
  if (newest === undefined || oldest === undefined) return null;
  const told = new Map<FieldGroup, Told>();
  const seen = new Set<string>();
  for (const answer of answers)
    for (const [group, isChanged] of groupsOf(answer, seen)) {
      const before = told.get(group);
      told.set(group, {
        times: (before?.times ?? 0) + 1,
        lastAt: before?.lastAt ?? answer.at,
        isChanged: before?.isChanged === true || isChanged,
      });
    }
  return {
    id: newest.id,
    verifier: newest.verifier,
    firstAt: oldest.at,
    lastAt: newest.at,
    answers,
    told,
  };
};

/**
 * The groups of one answer, and whether something of each has changed since.
 *
 * @param seen fields of newer answers: what was sent again since decides, not what they were told before. Grows
 */
const groupsOf = ({ cards }: GivenAnswer, seen: Set<string>): ReadonlyMap<FieldGroup, boolean> => {
  const groups = new Map<FieldGroup, boolean>();
  for (const { type, sent, changed } of cards) {
    const different = new Set(changed.map(pathKey));
    for (const path of sent) {
      const group = fieldGroupOf(path, type);
      const field = JSON.stringify([type, path]);
      const isChanged = !seen.has(field) && different.has(pathKey(path));
      seen.add(field);
      groups.set(group, groups.get(group) === true || isChanged);
    }
  }
  return groups;
};

/** One group, and who received something of it: who received last stands first. */
export interface KnownGroup<Answer extends GivenAnswer = GivenAnswer> {
  readonly group: FieldGroup;
  readonly organisations: readonly Organisation<Answer>[];
}

/**
 * The same the other way round: for each group, who has it. What most have stands first.
 *
 * @see SCREENS S15, by field
 */
export const whoKnowsByGroup = <Answer extends GivenAnswer>({
  groups,
  organisations,
}: WhoKnows<Answer>): readonly KnownGroup<Answer>[] =>
  groups
    .map((group) => ({
      group,
      organisations: organisations.filter(({ told }) => told.has(group)),
    }))
    .toSorted((a, b) => b.organisations.length - a.organisations.length);

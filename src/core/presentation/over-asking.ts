import { pathKey, type ClaimPath } from '../credential/claim-tree';
import type { CredentialId } from '../credential/credential';
import type { EpochSeconds } from '../kernel/time';
import { askedFields, type AskedField } from './asked-fields';
import { chosenCards } from './chosen-cards';
import type { Choice } from './choice';
import type { EarlierAnswer } from './earlier-answer';
import type { DisclosurePlan } from './plan';

/** A sign that a request wants much, for the person to weigh; strongest first (SCREENS 6). */
export type OverAsking =
  | {
      /** O2: sensitive fields asked by somebody nobody vouches for. */
      readonly kind: 'sensitive';
      readonly askedCount: number;
      readonly sensitive: readonly AskedField[];
    }
  | {
      /** O3: more than they were asking last time. */
      readonly kind: 'more-than-last-time';
      readonly since: EpochSeconds;
      readonly fields: readonly AskedField[];
    }
  | {
      /** O4: nothing on the card can stay, so fields go that nobody asked for. */
      readonly kind: 'cannot-hide';
      readonly queryId: string;
      readonly credentialId: CredentialId;
      readonly fieldCount: number;
      readonly unasked: readonly ClaimPath[];
    };

/**
 * Looks for signs that a request asks for too much. O1 (beyond what they registered) needs registrations,
 * which no list carries yet.
 *
 * @param earlier answers to the same requester, newest first
 * @see SCREENS 6, Over-asking signals
 */
export const overAsking = (
  plan: DisclosurePlan,
  choice: Choice,
  earlier: readonly EarlierAnswer[],
): readonly OverAsking[] => [
  ...sensitiveAsked(plan),
  ...moreThanLastTime(plan, earlier[0]),
  ...cannotHide(plan, choice),
];

const sensitiveAsked = (plan: DisclosurePlan): readonly OverAsking[] => {
  const asked = askedFields(plan);
  const sensitive = asked.filter(({ sensitivity }) => sensitivity !== null);
  return plan.request.verifier.tier === 'confirmed' || sensitive.length === 0
    ? []
    : [{ kind: 'sensitive', askedCount: asked.length, sensitive }];
};

/** What is asked now and was not asked of the same kind of card last time. */
export const askedBeyond = (plan: DisclosurePlan, last: EarlierAnswer): readonly AskedField[] => {
  const before = new Set(
    last.cards.flatMap(({ type, asked }) => asked.map((path) => JSON.stringify([type, path]))),
  );
  return askedFields(plan).filter(({ type, path }) => !before.has(JSON.stringify([type, path])));
};

const moreThanLastTime = (
  plan: DisclosurePlan,
  last: EarlierAnswer | undefined,
): readonly OverAsking[] => {
  if (last === undefined) return [];
  const fields = askedBeyond(plan, last);
  return fields.length === 0 ? [] : [{ kind: 'more-than-last-time', since: last.at, fields }];
};

const cannotHide = (plan: DisclosurePlan, choice: Choice): readonly OverAsking[] =>
  chosenCards(plan, choice).flatMap(({ query, candidate }) => {
    const always = candidate.rows.filter(({ need }) => need === 'always');
    const unasked = always.filter(({ isAsked }) => !isAsked).map(({ path }) => path);
    return always.length < candidate.fieldCount || unasked.length === 0
      ? []
      : [
          {
            kind: 'cannot-hide' as const,
            queryId: query.id,
            credentialId: candidate.credentialId,
            fieldCount: candidate.fieldCount,
            unasked: [...unasked].sort((a, b) => (pathKey(a) < pathKey(b) ? -1 : 1)),
          },
        ];
  });

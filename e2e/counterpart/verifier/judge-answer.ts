import type { JsonObject } from '../json';
import type { Path } from '../sdjwt/open-sd-jwt';
import { type CredentialQuery, type DcqlQuery, isSatisfied, select } from './dcql';
import { type Problem, problem } from './problem';

const note = (code: string, text: string): Problem => problem(`answer/${code}`, text);

const isWithin = (inner: Path, outer: Path): boolean =>
  outer.length <= inner.length && outer.every((step, index) => step === inner[index]);

/** What one credential lacks, and what it shows beyond the query. @see OpenID4VP 1.0 §6.4.1 */
export function judgeCredential(
  query: CredentialQuery,
  content: JsonObject,
  disclosed: readonly Path[],
): readonly Problem[] {
  const satisfied = query.claims.filter((claim) => isSatisfied(content, claim));
  const isComplete = query.claim_sets
    ? query.claim_sets.some((set) => set.every((id) => satisfied.some((claim) => claim.id === id)))
    : satisfied.length === query.claims.length;
  const asked = query.claims.flatMap((claim) => select(content, claim.path));
  // A parent of something asked for has to come along; whatever is below it came with it.
  const beyond = disclosed.filter(
    (place) => !asked.some((wanted) => isWithin(wanted, place) || isWithin(place, wanted)),
  );
  return [
    ...(isComplete ? [] : [note('incomplete', `"${query.id}" lacks something we need.`)]),
    ...beyond.map((place) => note('over-disclosure', `We did not ask for ${place.join('.')}.`)),
  ];
}

/** Every union of one option from each set, where an optional set may stay empty. */
function answers({
  credentials,
  credential_sets: sets,
}: DcqlQuery): readonly (readonly string[])[] {
  if (!sets) return [credentials.map(({ id }) => id)];
  return sets.reduce<readonly (readonly string[])[]>(
    (unions, { options, required }) => {
      const choices = required === false ? [...options, []] : options;
      return unions.flatMap((union) =>
        choices.map((choice) => [...new Set([...union, ...choice])]),
      );
    },
    [[]],
  );
}

/** Whether the credentials that came are an answer, the whole answer and nothing else. @see OpenID4VP 1.0 §6.4.2 */
export function judgeSelection(query: DcqlQuery, came: readonly string[]): readonly Problem[] {
  const possible = answers(query);
  const isAnswer = (union: readonly string[]): boolean => union.every((id) => came.includes(id));
  if (!possible.some(isAnswer)) return [note('missing-card', 'A card we need did not come.')];
  const isExact = possible.some((union) => isAnswer(union) && union.length === came.length);
  return isExact ? [] : [note('extra-card', 'More cards came than we asked for.')];
}

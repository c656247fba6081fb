import { jsonEqual } from '../../core/kernel/json-equal';
import { fieldLabel } from '../../display/field-label';
import { inSentence } from '../../display/in-sentence';
import { cardName } from '../../display/card-name';
import { valueAt } from '../../display/value-at';
import { valueText } from '../../display/value-text';
import type { Consent, ConsentCard } from './consent-model';

/** Two cards of this answer that say different things of the same name (M-CONFLICT). */
export interface Conflict {
  readonly label: string;
  readonly here: string;
  readonly isHere: string;
  readonly there: string;
  readonly isThere: string;
}

/** Names that say who the person is: a difference elsewhere (an issue date, a number) is no disagreement. */
const identity =
  /^(family_name|given_name|full_name|name|birthdate|birth_date|date_of_birth|nationality|sex|gender)$/;

/** What leaves from one card and stands differently on another card of the same answer. */
export const conflicts = (consent: Consent): readonly Conflict[] =>
  consent.cards.flatMap((here, index) =>
    consent.cards
      .filter((there, at) => at !== index && there.card.summary.id !== here.card.summary.id)
      .flatMap((there) => between(here, there, consent)),
  );

const between = (here: ConsentCard, there: ConsentCard, consent: Consent): readonly Conflict[] => {
  const leaving =
    consent.leaving.find(({ credentialId }) => credentialId === here.candidate.credentialId)
      ?.fields ?? [];
  return leaving.flatMap((path) => {
    const name = path[0];
    if (path.length !== 1 || typeof name !== 'string' || !identity.test(name)) return [];
    const content = there.card.credential.content;
    if (!Object.hasOwn(content, name)) return [];
    const mine = valueAt(here.card.credential.content, path).value;
    const theirs = valueAt(content, path).value;
    if (jsonEqual(mine, theirs)) return [];
    return [
      {
        label: inSentence(fieldLabel(path, here.card.display.labels)),
        here: cardName(here.card.summary),
        isHere: valueText(path, mine),
        there: cardName(there.card.summary),
        isThere: valueText(path, theirs),
      },
    ];
  });
};

import { valueKind } from '../../core/credential/value-kind';
import { cardName } from '../../display/card-name';
import { inSentence } from '../../display/in-sentence';
import { kindText } from '../../display/value-text';
import type { CardView } from '../../ports/cards';
import { formatDate } from '../../words/formats';
import type { Values, WordId } from '../../words/words';
import type { ConsentRow } from './consent-rows';

/** One fact of the plain sentence: which words, with which values. */
export interface Clause {
  readonly id: WordId;
  readonly values: Values;
}

/** Longer values are named, not quoted, so that the sentence stays one. */
const longestQuoted = 60;

/** Names whose fact has words of its own. */
const phrases: readonly (readonly [RegExp, WordId])[] = [
  [/^(driving_privileges|vehicle_categories|categories)$/, 'learn.drive'],
  [/^(expiry_date|date_of_expiry|valid_until)$/, 'learn.runs-until'],
  [/^(birthdate|birth_date|date_of_birth)$/, 'learn.born-on'],
  [/^(place_of_birth|birth_place)$/, 'learn.born-in'],
  [/^(nationality|nationalities|citizenship)$/, 'learn.nationality'],
  [/^(address|resident_address)$/, 'learn.live-at'],
  [/^(degree|degree_name)$/, 'learn.degree'],
  [/^(awarded|award_date|graduation_date)$/, 'learn.awarded'],
];

/** Says what one row tells them, by its name where we have words for it, else by label and value. */
export const clauseOf = (
  { row, label, path, value, siblings }: ConsentRow,
  card: CardView,
): Clause => {
  const kind = valueKind(path, value, siblings);
  const text = kindText(kind, path, value);
  const named = inSentence(label);
  const ofCard = inSentence(cardName(card.summary));
  if (kind.kind === 'portrait') return { id: 'learn.face', values: {} };
  if (kind.kind === 'boolean') {
    if (kind.overAge === null) {
      return { id: kind.value ? 'learn.true' : 'learn.false', values: { label: named } };
    }
    return { id: kind.value ? 'learn.over' : 'learn.not-over', values: { age: kind.overAge } };
  }
  const name = (row.path.findLast((step) => typeof step === 'string') ?? '').toLowerCase();
  const phrase = phrases.find(([pattern]) => pattern.test(name));
  if (phrase !== undefined && kind.kind !== 'empty' && text.length <= longestQuoted) {
    const short =
      kind.kind === 'date'
        ? formatDate(
            `${String(kind.year)}-${String(kind.month).padStart(2, '0')}-${String(kind.day).padStart(2, '0')}`,
            'medium',
          )
        : text;
    return { id: phrase[1], values: { value: short, card: ofCard } };
  }
  return text.length > longestQuoted
    ? { id: 'learn.named', values: { label: named } }
    : { id: 'learn.is', values: { label: named, value: text } };
};

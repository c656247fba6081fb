import { drivingCategories } from '../../core/policy/driving-categories';
import type { LearnedFact } from '../../core/policy/learned-fact';
import type { LearnedTemplate } from '../../core/policy/learned-template';
import { valueKind } from '../../core/credential/value-kind';
import type { ValueKind } from '../../core/credential/value-kind';
import { cardName } from '../../display/card-name';
import { fieldLabel } from '../../display/field-label';
import { inSentence } from '../../display/in-sentence';
import { kindText, valueText } from '../../display/value-text';
import type { CardView } from '../../ports/cards';
import { formatDate, formatList } from '../../words/formats';
import { t } from '../../words/words';
import type { Values, WordId } from '../../words/words';

/** One part of the plain sentence: which words, with which values. */
export interface Phrase {
  readonly id: WordId;
  readonly values: Values;
}

/** Words that need a date say it in another way when there is none; `null` means any value will do. */
interface Wording {
  readonly id: WordId;
  readonly only?: ReadonlySet<ValueKind['kind']>;
}

const dates = new Set<ValueKind['kind']>(['date', 'month', 'year', 'date-time']);
const plain = new Set<ValueKind['kind']>([
  'text',
  'number',
  'year',
  'identifier',
  'age',
  'country',
]);

/** Words for each thing that can be learned; a template without words does not compile. */
const wordings: Record<LearnedTemplate, Wording> = {
  name: { id: 'learn.name' },
  'name-part': { id: 'learn.is', only: plain },
  'birth-date': { id: 'learn.born', only: dates },
  'birth-year': { id: 'learn.born', only: dates },
  'birth-place': { id: 'learn.born-in' },
  'age-over': { id: 'learn.over', only: new Set(['boolean']) },
  age: { id: 'learn.age', only: new Set(['age']) },
  sex: { id: 'learn.is', only: new Set(['sex', 'text']) },
  nationality: { id: 'learn.nationality' },
  address: { id: 'learn.live-at' },
  town: { id: 'learn.live-in' },
  email: { id: 'learn.email', only: new Set(['text', 'identifier']) },
  phone: { id: 'learn.phone', only: new Set(['text', 'identifier', 'number']) },
  portrait: { id: 'learn.face' },
  'id-number': { id: 'learn.is', only: plain },
  'driving-categories': { id: 'learn.drive' },
  expiry: { id: 'learn.runs-until', only: dates },
  issued: { id: 'learn.issued', only: dates },
  degree: { id: 'learn.degree', only: plain },
  grade: { id: 'learn.is', only: plain },
  awarded: { id: 'learn.awarded', only: dates },
  school: { id: 'learn.school', only: plain },
  subject: { id: 'learn.subject' },
  membership: { id: 'learn.is', only: plain },
  income: { id: 'learn.is', only: new Set(['money', 'number']) },
  'tax-paid': { id: 'learn.tax-paid', only: new Set(['money', 'number']) },
  period: { id: 'learn.period', only: new Set(['year', 'text']) },
  formality: { id: 'learn.says' },
  other: { id: 'learn.says' },
};

/** Longer values are named, not quoted, so that the sentence stays one. */
const longestQuoted = 60;

/** Says one fact in words: those of its template when its value fits them, else by label and value. */
export const phraseOf = (fact: LearnedFact, card: CardView): Phrase => {
  const { template, parts, years } = fact;
  const [{ path, value: raw, siblings }] = parts;
  const { id, only } = wordings[template];
  const kind = valueKind(path, raw, siblings);
  if (id === 'learn.face') return { id, values: {} };
  const label = fieldLabel(fact.path, card.display.labels);
  const of = inSentence(cardName(card.summary));
  const value = saidValue(fact, kind);
  if (kind.kind === 'portrait' || kind.kind === 'binary' || value.length > longestQuoted) {
    return { id: 'learn.named', values: { label: inSentence(label), card: of } };
  }
  const fits = kind.kind !== 'empty' && value !== '' && (only === undefined || only.has(kind.kind));
  if (!fits || id === 'learn.says') {
    return { id: 'learn.says', values: { label, card: of, value: valueOrText(fact, value) } };
  }
  return {
    id: id === 'learn.over' && raw !== true ? 'learn.not-over' : id,
    values: {
      label: inSentence(label),
      card: of,
      value: kind.kind === 'sex' ? inSentence(value) : value,
      // A day is "on" its date, a month or a year "in" it.
      span: kind.kind === 'date' || kind.kind === 'date-time' ? 'day' : 'other',
      n: template === 'driving-categories' ? drivingCategories(parts).length : parts.length,
      age: years ?? 0,
    },
  };
};

/** The parts of a fact in one piece, as the words of its template take them. */
const saidValue = ({ template, parts }: LearnedFact, kind: ValueKind): string => {
  const [first] = parts;
  if (template === 'driving-categories') return formatList(drivingCategories(parts));
  if (kind.kind === 'date') {
    const [year, month, day] = [kind.year, kind.month, kind.day].map((n) =>
      String(n).padStart(2, '0'),
    );
    return formatDate(`${year ?? ''}-${month ?? ''}-${day ?? ''}`, 'medium');
  }
  if (kind.kind === 'money' || template === 'age-over') {
    return kindText(kind, first.path, first.value);
  }
  const texts = parts.map(({ path, value, siblings }) => valueText(path, value, siblings));
  if (template === 'name') return texts.join(' ');
  return template === 'address' || template === 'birth-place'
    ? texts.join(', ')
    : formatList(texts);
};

const valueOrText = ({ parts: [first] }: LearnedFact, value: string): string =>
  value === '' ? valueText(first.path, first.value, first.siblings) : value;

/** What a fact is called where only its name is said: "name", "address", else the field's own label. */
export const factLabel = ({ template, path }: LearnedFact, card: CardView): string => {
  if (template === 'name') return t('learn.noun-name');
  return template === 'address' ? t('learn.noun-address') : fieldLabel(path, card.display.labels);
};

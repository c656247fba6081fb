import { fieldsOf } from '../../core/credential/fields';
import { pathKey } from '../../core/credential/claim-tree';
import { valueKind } from '../../core/credential/value-kind';
import type { EpochSeconds } from '../../core/kernel/time';
import { shownFields } from '../../core/presentation/shown-fields';
import type { RequestReview } from '../../ports/vault';
import { toDate } from '../../display/ago';
import { inSentence } from '../../display/in-sentence';
import type { ClaimNote } from '../../ui/claim-row';
import { formatDate, formatList } from '../../words/formats';
import { t } from '../../words/words';
import type { ConsentCard } from './consent-model';
import type { ConsentRow } from './consent-rows';

/** What is worth knowing about one row before it is ticked, gravest first. */
export const claimNotes = (
  row: ConsentRow,
  chosen: ConsentCard,
  review: RequestReview,
  isUnlocked: boolean,
): readonly ClaimNote[] => {
  const notes: ClaimNote[] = [];
  const { sensitivity, need } = row.row;
  if (sensitivity === 'B') notes.push({ tone: 'warn', icon: 'tri', text: t('present.portrait') });
  if (sensitivity === 'A') notes.push({ tone: 'warn', icon: 'link', text: t('present.number') });
  if (sensitivity === 'own') notes.push({ tone: 'warn', icon: 'tri', text: t('present.own') });
  const since = newSince(row, chosen, review);
  if (since !== null) {
    const date = formatDate(toDate(since), 'medium');
    notes.push({ tone: 'warn', icon: 'plus', text: t('present.new-since', { date }) });
  }
  if (isYesOrNo(row) && keepsBirthDate(chosen)) {
    notes.push({ tone: 'quiet', icon: 'cover', text: t('present.yes-no-only') });
  }
  if (row.parts.length > 0) {
    notes.push({
      tone: 'quiet',
      icon: 'list',
      text: t('present.parts', { parts: formatList(row.parts.map(inSentence)) }),
    });
  }
  if (row.brings.length > 0) {
    notes.push({
      tone: 'quiet',
      icon: 'link',
      text: t('present.brings', { labels: formatList(row.brings.map(inSentence)) }),
    });
  }
  if (isUnlocked && need === 'needed') {
    notes.push({ tone: 'quiet', icon: 'lock', text: t('present.lock-explained') });
  }
  return notes;
};

const isYesOrNo = ({ path, value }: ConsentRow): boolean => {
  const kind = valueKind(path, value);
  return kind.kind === 'boolean' && kind.overAge !== null;
};

/** Whether the card has a birth date and this answer leaves it where it is. */
const keepsBirthDate = ({ card, candidate, pick }: ConsentCard): boolean => {
  const shown = new Set(shownFields(candidate, pick.rows).map(pathKey));
  const dates = fieldsOf(card.credential).filter(({ path }) =>
    /^(birth_?date|date_of_birth)$/i.test(String(path.at(-1))),
  );
  return dates.length > 0 && dates.every(({ path }) => !shown.has(pathKey(path)));
};

/** When they last asked, if they did not ask for this then. */
const newSince = (
  { row }: ConsentRow,
  { card }: ConsentCard,
  { earlier }: RequestReview,
): EpochSeconds | null => {
  const last = earlier[0];
  if (last === undefined || row.need === 'always') return null;
  const asked = last.cards
    .filter(({ type }) => type === card.credential.type)
    .flatMap((shared) => shared.asked.map(pathKey));
  return row.fields.every((path) => asked.includes(pathKey(path))) ? null : last.at;
};

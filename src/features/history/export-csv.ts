import { csvText } from '../../core/kernel/csv';
import type { ClaimPath } from '../../core/credential/claim-tree';
import type { Entry, SharedCard } from '../../ports/activity';
import { cardName } from '../../display/card-name';
import { toDate } from '../../display/ago';
import { fieldLabelLong } from '../../display/field-label';
import { t } from '../../words/words';
import { entryWords } from './entry-words';

/** The columns, in the order docs/formats.md has them; their names stay, whatever the language. */
const columns = [
  'at',
  'kind',
  'what',
  'organisation',
  'host',
  'trust',
  'outcome',
  'receipt_number',
  'card',
  'issuer',
  'asked',
  'sent',
  'kept',
  'changed_since',
] as const;

type Row = Partial<Record<(typeof columns)[number], string>>;

/** Activity as a table: one line for each card of an entry, field names in words, no values. */
export const exportCsv = (entries: readonly Entry[]): string =>
  csvText([
    columns,
    ...entries.flatMap(rowsOf).map((row) => columns.map((column) => row[column] ?? '')),
  ]);

const rowsOf = (entry: Entry): readonly Row[] => {
  const start: Row = {
    at: toDate(entry.at).toISOString(),
    kind: entry.kind,
    what: entryWords(entry).title,
  };
  if (!('verifier' in entry)) {
    const issuer = 'issuerName' in entry ? entry.issuerName : '';
    return [{ ...start, card: cardName(entry), issuer }];
  }
  const { verifier } = entry;
  const about: Row = {
    ...start,
    organisation: verifier.confirmedName ?? '',
    host: verifier.host,
    trust: verifier.tier,
    ...('outcome' in entry ? { outcome: entry.outcome } : {}),
    ...(entry.kind === 'shared' ? { receipt_number: entry.receiptNumber } : {}),
  };
  const cards = 'cards' in entry ? entry.cards : [];
  return cards.length === 0 ? [about] : cards.map((card) => ({ ...about, ...cardPart(card) }));
};

const cardPart = (card: SharedCard): Row => {
  const named = (paths: readonly ClaimPath[]): string =>
    [...new Set(paths.map((path) => fieldLabelLong(path, card.labels)))].join(
      t('activity.csvJoin'),
    );
  return {
    card: cardName(card),
    issuer: card.issuerName,
    asked: named(card.asked),
    sent: named(card.sent),
    kept: named(card.kept),
    changed_since: named(card.changed),
  };
};

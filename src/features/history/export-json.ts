import type { EpochSeconds } from '../../core/kernel/time';
import type { Entry, SharedCard } from '../../ports/activity';
import type { Verifier } from '../../core/policy/party';
import { cardName } from '../../display/card-name';

/** What the file is called inside, and in which version of its shape (docs/formats.md, Activity). */
const format = { format: 'facet-activity', version: 1 } as const;

/**
 * Activity as JSON, in the shape docs/formats.md describes: everything that is kept of each entry, and no value but
 * those the person had kept in receipts.
 */
export const exportJson = (entries: readonly Entry[], exportedAt: EpochSeconds): string =>
  `${JSON.stringify({ ...format, exported_at: exportedAt, entries: entries.map(entryOut) }, null, 2)}\n`;

const entryOut = (entry: Entry): Readonly<Record<string, unknown>> => {
  const { id, at, kind } = entry;
  switch (entry.kind) {
    case 'shared':
      return {
        id,
        at,
        kind,
        organisation: organisationOut(entry.verifier),
        purpose: entry.purpose,
        retention: entry.retention,
        outcome: entry.outcome,
        answer: entry.answer,
        receipt_number: entry.receiptNumber,
        presentation_hash: entry.presentationHash,
        cards: entry.cards.map(cardOut),
      };
    case 'declined':
      return {
        id,
        at,
        kind,
        organisation: organisationOut(entry.verifier),
        cards: entry.cards.map(cardOut),
      };
    case 'told':
      return {
        id,
        at,
        kind,
        organisation: organisationOut(entry.verifier),
        error: entry.error,
        outcome: entry.outcome,
        answer: entry.answer,
      };
    case 'received':
    case 'deleted':
      return { id, at, kind, card: { ...namedCard(entry), issuer: entry.issuerName } };
    case 'status-changed':
      return { id, at, kind, card: namedCard(entry), from: entry.from, to: entry.to };
  }
};

const organisationOut = (verifier: Verifier): Readonly<Record<string, unknown>> => ({
  name: verifier.confirmedName,
  host: verifier.host,
  client_id: verifier.clientId,
  trust: verifier.tier,
  confirmed_by: verifier.vouchedBy,
});

const namedCard = (card: Parameters<typeof cardName>[0]) => ({
  name: cardName(card),
  type: card.type,
});

const cardOut = (card: SharedCard): Readonly<Record<string, unknown>> => ({
  ...namedCard(card),
  issuer: card.issuerName,
  status: card.state.kind,
  asked: card.asked,
  sent: card.sent,
  kept: card.kept,
  changed_since: card.changed,
  ...(card.values === null
    ? {}
    : {
        // The text was written by our own JSON writer; a number beyond JavaScript's stays the text it was.
        values: card.values.map(({ path, text }) => ({ path, json: text })),
      }),
});

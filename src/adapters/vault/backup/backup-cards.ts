import type { BackedUpCard, BackupContents } from '../../../ports/vault-backup';
import type { BackupRecord, BackupStart } from './backup-records';
import { parseCardRow, parseHistoryRow } from '../card-record';
import type { CardHistory, CardRecord } from '../card-record';
import { parseEntryRow } from '../entry-record';
import { parseKey } from '../key-record';
import { parseList, parseListToken } from '../list-record';
import { parseSettings } from '../settings-record';
import { parseTrustRow } from '../trust-record';
import { decodeCredential } from '../../../core/formats/formats';
import type { CarriedStore } from './carried-stores';

/** A card as it is named to a person who has to ask for it again. */
export const namedCard = (
  card: CardRecord,
  history: CardHistory | null,
  type: string,
): BackedUpCard => ({
  names: card.display.names,
  type,
  issuerName: history?.trust.name ?? new URL(card.issuerUrl).host,
  issuerUrl: card.issuerUrl,
});

/** A card as a backup carries it: one tied to this device goes without its key. */
export const forBackup = (card: CardRecord): CardRecord =>
  card.isDeviceBound ? { ...card, keyId: null, isForViewing: true } : card;

const parsers: Readonly<Record<CarriedStore, (value: unknown) => unknown>> = {
  cards: parseCardRow,
  keys: parseKey,
  observations: parseHistoryRow,
  entries: parseEntryRow,
  lists: parseList,
  listTokens: parseListToken,
  trust: parseTrustRow,
  settings: parseSettings,
};

/** Whether this version of the wallet can read a record. */
const isReadable = ({ store, value }: BackupRecord): boolean => parsers[store](value) !== null;

/** What a person sees as one line of Activity; the rest are records about one. */
const isLine = (value: unknown): boolean => parseEntryRow(value)?.kind === 'entry';

interface Named {
  readonly card: CardRecord;
  readonly type: string;
}

/** Counts records as they pass, for the words on what is in a file. */
export const createContents = () => {
  const counts = { cards: 0, entries: 0, trust: 0, unreadable: 0 };
  const bound = new Map<string, Named>();
  const histories = new Map<string, CardHistory>();

  const addCard = ({ id, value }: BackupRecord): void => {
    const card = parseCardRow(value);
    if (card === null) return;
    const decoded = decodeCredential(card.original, card.format);
    if (!decoded.ok) counts.unreadable += 1;
    else {
      counts.cards += 1;
      if (card.isForViewing) bound.set(id, { card, type: decoded.value.credential.type });
    }
  };

  const add = (record: BackupRecord | null): void => {
    if (record === null || !isReadable(record)) counts.unreadable += 1;
    else if (record.store === 'cards') addCard(record);
    else if (record.store === 'entries') counts.entries += isLine(record.value) ? 1 : 0;
    else if (record.store === 'trust') counts.trust += 1;
    else if (record.store === 'observations' && bound.has(record.id)) {
      const history = parseHistoryRow(record.value);
      if (history !== null) histories.set(record.id, history);
    }
  };

  const contents = ({ kind, madeAt }: BackupStart): BackupContents => ({
    kind,
    madeAt,
    cards: counts.cards,
    entries: counts.entries,
    trustLists: counts.trust,
    deviceBound: [...bound].map(([id, { card, type }]) =>
      namedCard(card, histories.get(id) ?? null, type),
    ),
    unreadable: counts.unreadable,
  });

  return { add, contents };
};

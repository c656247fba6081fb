import type { Credential, CredentialId } from '../../../core/credential/credential';
import { decodeCredential } from '../../../core/formats/formats';
import { sha256Text } from '../../../core/kernel/sha256';
import type { CardStanding, RestoreDifference } from '../../../ports/vault-backup';
import { parseCardRow, parseHistoryRow } from '../card-record';
import type { CardHistory, CardRecord } from '../card-record';
import { newId } from '../new-id';
import type { OpenVault } from '../open-vault';
import { readStore } from '../read-records';
import { namedCard } from './backup-cards';
import type { BackupValues } from './read-backup';

/** A card to be written, under the id it will have here. */
export interface PlannedCard {
  readonly id: CredentialId;
  readonly card: CardRecord;
  readonly history: CardHistory;
  readonly credential: Credential;
}

/** A card that is on both sides and not the same. */
export interface DifferingCard {
  readonly difference: Extract<RestoreDifference, { kind: 'card' }>;
  /** As it would be, were the backup's taken: what either side observed stays. */
  readonly taken: PlannedCard;
}

export interface PlannedCards {
  readonly fresh: readonly PlannedCard[];
  readonly differing: readonly DifferingCard[];
  readonly same: number;
  readonly onlyHere: number;
  /** Ids in the backup that are others here. */
  readonly renamed: ReadonlyMap<string, CredentialId>;
}

/** A credential names the key it is bound to, so its bytes say both: the same card is never kept twice (B-07). */
const identityOf = ({ original }: CardRecord): string => sha256Text(original);

interface Here {
  readonly id: string;
  readonly card: CardRecord;
  readonly history: CardHistory | null;
}

/** The cards that can be read here, by what they are. */
const cardsHere = async (open: OpenVault): Promise<ReadonlyMap<string, Here>> => {
  const [cards, histories] = await Promise.all([
    readStore(open, 'cards'),
    readStore(open, 'observations'),
  ]);
  const known = new Map(histories.map(({ id, opened }) => [id, parseHistoryRow(opened?.value)]));
  return new Map(
    cards.flatMap(({ id, opened }) => {
      const card = parseCardRow(opened?.value);
      return card === null
        ? []
        : [[identityOf(card), { id, card, history: known.get(id) ?? null }] as const];
    }),
  );
};

/** Nothing that would make a card look better than it is. */
const unknownHistory = (card: CardRecord): CardHistory => ({
  readings: [],
  unread: [],
  trust: { isConfirmed: false, name: new URL(card.issuerUrl).host, vouchedBy: [] },
  authorityKeyIds: [],
  isIntact: true,
  verifiedAt: card.addedAt,
});

const standingOf = (history: CardHistory): CardStanding => {
  const last = history.readings.at(-1);
  return {
    verifiedAt: history.verifiedAt,
    issuerName: history.trust.name,
    isConfirmed: history.trust.isConfirmed,
    isIntact: history.isIntact,
    lastReading: last === undefined ? null : { value: last.value, at: last.fetchedAt },
  };
};

const lastKnown = ({ readings, verifiedAt }: CardHistory): number =>
  Math.max(verifiedAt, ...readings.map(({ fetchedAt }) => fetchedAt));

type Readings = CardHistory['readings'];

/** Every reading of both sides, oldest first: a withdrawal that was seen once is not unseen. */
const allReadings = (here: Readings, there: Readings): Readings => {
  const keyOf = ({ listUri, index, value, fetchedAt }: Readings[number]): string =>
    JSON.stringify([listUri, index, value, fetchedAt]);
  const all = new Map([...there, ...here].map((seen) => [keyOf(seen), seen]));
  return [...all.values()].toSorted((a, b) => a.fetchedAt - b.fetchedAt);
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Compares a card that is on both sides. */
const compare = (here: Here, there: PlannedCard): DifferingCard | null => {
  const ours = here.history ?? unknownHistory(here.card);
  const isMoreThanHere = here.card.isForViewing && !there.card.isForViewing;
  if (isSame(ours, there.history) && !isMoreThanHere) return null;
  const id = here.id as CredentialId;
  const history: CardHistory = {
    ...there.history,
    readings: allReadings(ours.readings, there.history.readings),
  };
  const card = isMoreThanHere ? there.card : here.card;
  return {
    difference: {
      kind: 'card',
      id,
      newer: isMoreThanHere || lastKnown(there.history) > lastKnown(ours) ? 'backup' : 'here',
      card: namedCard(here.card, ours, there.credential.type),
      here: standingOf(ours),
      there: standingOf(there.history),
    },
    taken: { id, card, history, credential: there.credential },
  };
};

/** The card of the backup as it would be kept here; one whose key did not come can only be looked at. */
const planned = (
  values: BackupValues,
  id: string,
  card: CardRecord,
): Omit<PlannedCard, 'id'> | null => {
  const decoded = decodeCredential(card.original, card.format);
  if (!decoded.ok) return null;
  const hasKey = card.keyId === null || values.keys.has(card.keyId);
  const kept = hasKey ? card : { ...card, keyId: null, isForViewing: true };
  const history = values.histories.get(id) ?? unknownHistory(card);
  return { card: kept, history, credential: decoded.value.credential };
};

/** Sorts the cards of a backup into those that are new here, the same, and different. */
export const planCards = async (open: OpenVault, values: BackupValues): Promise<PlannedCards> => {
  const here = await cardsHere(open);
  const readable = new Set([...here.values()].map((one) => one.id));
  const fresh: PlannedCard[] = [];
  const differing: DifferingCard[] = [];
  const renamed = new Map<string, CredentialId>();
  const seen = new Set<string>();
  let same = 0;
  for (const [id, card] of values.cards) {
    const identity = identityOf(card);
    const there = planned(values, id, card);
    if (there === null || seen.has(identity)) continue;
    seen.add(identity);
    const known = here.get(identity);
    if (known === undefined) {
      // A line whose own record cannot be read is that card: it is mended, not doubled.
      const own = (readable.has(id) ? newId(open.deps.random) : id) as CredentialId;
      if (own !== id) renamed.set(id, own);
      fresh.push({ ...there, id: own });
      continue;
    }
    const ownId = known.id as CredentialId;
    if (ownId !== id) renamed.set(id, ownId);
    const difference = compare(known, { ...there, id: ownId });
    if (difference === null) same += 1;
    else differing.push(difference);
  }
  const onlyHere = [...here.keys()].filter((identity) => !seen.has(identity)).length;
  return { fresh, differing, same, onlyHere, renamed };
};

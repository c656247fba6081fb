import type { CredentialId } from '../../core/credential/credential';
import { fail, ok } from '../../core/kernel/result';
import type { SignatureFailure } from '../../ports/proofs';
import type { Vault } from '../../ports/vault';
import { changeIndex, searchIndex } from './card-index';
import type { IndexEntry } from './card-index';
import { parseHistoryRow } from './card-record';
import type { CardHistory } from './card-record';
import { commit } from './commit';
import type { Change } from './commit';
import { forgettingOf } from './forget-card';
import { checkIssuer } from './issuer-check';
import { loadCard, viewOf } from './load-card';
import { entryPuts, plainEntry } from './new-entry';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';
import { readRecord } from './read-records';
import { summaryOf } from './summary';

/** The wallet list, judged now. */
export const listCards = async (open: OpenVault): ReturnType<Vault['cards']> => {
  const now = open.deps.clock.now();
  const cards = [...open.index.byId.values()].map((entry) => summaryOf(entry, open.lists, now));
  return ok({ cards, unreadable: open.unreadable });
};

/** One card, opened. */
export const showCard = async (open: OpenVault, id: CredentialId): ReturnType<Vault['card']> => {
  const loaded = await loadCard(open, id);
  if (loaded === 'absent') return fail({ code: 'vault/no-such-card' });
  return loaded === null ? fail({ code: 'vault/unreadable-card' }) : ok(viewOf(open, loaded));
};

/** Ids of cards that hold every word. */
export const searchCards = async (
  open: OpenVault,
  text: string,
  inValues: boolean,
): ReturnType<Vault['search']> => ok(searchIndex(open.index, text, inValues));

/** Deletes a card with its key and history; an id that is not there is already forgotten. */
export const forgetCard = async (
  open: OpenVault,
  id: CredentialId,
): ReturnType<Vault['forgetCard']> => {
  const entry = open.index.byId.get(id);
  if (entry === undefined) return ok(undefined);
  const { remove, entry: line } = forgettingOf(open, entry);
  const { put, remember } = entryPuts(open, [plainEntry(line)]);
  const index = changeIndex(open.index, { remove: [id], newId: () => newId(open.deps.random) });
  const written = await commit(open, { put, remove, index });
  if (!written.ok) return written;
  remember();
  open.tell({ kind: 'cards' });
  return ok(undefined);
};

/**
 * A new finding about a card as rows of a change: its history and its line in the index.
 *
 * @param finding what was found; the rest of the history stays
 */
export const historyChange = async (
  open: OpenVault,
  found: readonly { readonly entry: IndexEntry; readonly finding: Partial<CardHistory> }[],
): Promise<Pick<Change, 'put' | 'index'>> => {
  const put = await Promise.all(
    found.map(async ({ entry, finding }) => {
      const opened = await readRecord(open, 'observations', entry.id);
      const before: CardHistory = (opened !== 'absent' && parseHistoryRow(opened?.value)) || {
        readings: entry.readings,
        outOfRange: entry.outOfRange,
        trust: entry.issuer,
        isIntact: entry.isIntact,
        verifiedAt: entry.addedAt,
      };
      return { store: 'observations' as const, id: entry.id, value: { ...before, ...finding } };
    }),
  );
  const entries = found.map(({ entry, finding }) => ({
    ...entry,
    readings: finding.readings ?? entry.readings,
    outOfRange: finding.outOfRange ?? entry.outOfRange,
    issuer: finding.trust ?? entry.issuer,
    isIntact: finding.isIntact ?? entry.isIntact,
  }));
  const newChunkId = (): string => newId(open.deps.random);
  return { put, index: changeIndex(open.index, { put: entries, newId: newChunkId }) };
};

/** Failures that mean the card itself is not what was signed; an issuer's expired certificate is none of them. */
const alteredCodes: ReadonlySet<string> = new Set<SignatureFailure['code']>([
  'proofs/malformed',
  'proofs/algorithm',
  'proofs/type',
  'proofs/critical',
  'proofs/signature',
]);

/** Checks a kept card's signature again with the lists and keys of now, and keeps what was found. */
export const verifyCardAgain = async (
  open: OpenVault,
  id: CredentialId,
): ReturnType<Vault['verifyAgain']> => {
  const loaded = await loadCard(open, id);
  if (loaded === 'absent') return fail({ code: 'vault/no-such-card' });
  if (loaded === null) return fail({ code: 'vault/unreadable-card' });
  const { entry, card, decoded } = loaded;
  const checked = await checkIssuer(open, decoded.credential, card.issuerKeys);
  const finding: Partial<CardHistory> = checked.ok
    ? { isIntact: true, trust: checked.value.trust, verifiedAt: open.deps.clock.now() }
    : { isIntact: !alteredCodes.has(checked.error.code) };
  await commit(open, await historyChange(open, [{ entry, finding }]));
  open.tell({ kind: 'cards' });
  return checked.ok ? ok(undefined) : checked;
};

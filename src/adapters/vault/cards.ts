import type { CredentialId } from '../../core/credential/credential';
import { fail, ok } from '../../core/kernel/result';
import { sendAsText } from '../channel/message';
import type { SignatureFailure } from '../../ports/proofs';
import type { Vault } from '../../ports/vault';
import { changeIndex, searchIndex } from './card-index';
import type { CardHistory } from './card-record';
import { commit } from './commit';
import { forgettingOf } from './forget-card';
import { historyChange } from './history-change';
import { checkIssuer, standingOfIssuer } from './issuer-check';
import { changeLists, listsOnlyFor } from './list-changes';
import { loadCard, viewOf } from './load-card';
import { loadMended } from './mend-card';
import { entryPuts, plainEntry } from './new-entry';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';
import { summaryOf } from './summary';

/** The wallet list, judged now. */
export const listCards = async (open: OpenVault): ReturnType<Vault['cards']> => {
  const now = open.deps.clock.now();
  const cards = [...open.index.byId.values()].map((entry) => summaryOf(entry, open.lists, now));
  return sendAsText(ok({ cards, unreadable: open.unreadable }));
};

/** One card, opened. */
export const showCard = async (open: OpenVault, id: CredentialId): ReturnType<Vault['card']> => {
  const loaded = await loadMended(open, id);
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
  const lists = changeLists(open, [], listsOnlyFor(open, entry));
  const written = await commit(open, { put, remove: [...remove, ...lists.remove], index });
  if (!written.ok) return written;
  lists.remember();
  remember();
  open.tell({ kind: 'cards' });
  return ok(undefined);
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
  const now = open.deps.clock.now();
  const checked = await checkIssuer(open, decoded.credential, card.issuerKeys, now);
  const finding: Partial<CardHistory> = checked.ok
    ? { isIntact: true, ...standingOfIssuer(checked.value), verifiedAt: now }
    : { isIntact: entry.isIntact && !alteredCodes.has(checked.error.code) };
  await commit(open, await historyChange(open, [{ entry, finding }]));
  open.tell({ kind: 'cards' });
  return checked.ok ? ok(undefined) : checked;
};

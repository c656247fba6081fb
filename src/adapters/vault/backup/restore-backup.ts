import { ok } from '../../../core/kernel/result';
import type { Result } from '../../../core/kernel/result';
import type { Restored } from '../../../ports/vault-backup';
import type { WriteFailure } from '../../../ports/vault-access';
import { lastUses, loadEntries } from '../activity-log';
import { changeIndex } from '../card-index';
import type { IndexEntry } from '../card-index';
import { commit } from '../commit';
import type { Change } from '../commit';
import { describeCard } from '../describe-card';
import { changeLists, listsFor, sourceOf } from '../list-changes';
import type { KnownList } from '../known-list';
import { newId } from '../new-id';
import type { OpenVault } from '../open-vault';
import { settingsId } from '../settings-record';
import { namedCard } from './backup-cards';
import type { PlannedCard } from './plan-cards';
import { linesIn, settingsDifference } from './plan-restore';
import type { RestorePlan } from './plan-restore';

type Puts = NonNullable<Change['put']>;

/** What is taken: everything new, and of the rest what the person chose. */
interface Taken {
  readonly cards: readonly PlannedCard[];
  readonly trust: OpenVault['trust'];
  readonly settings: OpenVault['settings'] | null;
  readonly changed: number;
}

const takenOf = ({ cards, trust, settings }: RestorePlan, chosen: readonly string[]): Taken => {
  const wanted = new Set(chosen);
  const isWanted = <T extends { readonly difference: { readonly id: string } }>(one: T): boolean =>
    wanted.has(one.difference.id);
  const otherCards = cards.differing.filter(isWanted);
  const otherTrust = trust.differing.filter(isWanted);
  const takesSettings = settings !== null && (settings.isFirst || wanted.has(settingsDifference));
  const otherSettings = takesSettings && !settings.isFirst ? 1 : 0;
  return {
    cards: [...cards.fresh, ...otherCards.map(({ taken }) => taken)],
    trust: [...trust.fresh, ...otherTrust.map(({ taken }) => taken)],
    settings: takesSettings ? settings.value : null,
    changed: otherCards.length + otherTrust.length + otherSettings,
  };
};

/** Lines of the index for the cards that are written. */
const linesOf = async (
  open: OpenVault,
  { entries }: RestorePlan,
  { cards }: Taken,
): Promise<readonly IndexEntry[]> => {
  const records = [...(await loadEntries(open)), ...entries.map(({ value }) => value)];
  const usedAt = lastUses(records);
  return cards
    .map(({ id, ...one }) => describeCard(id, { ...one, lastUsedAt: usedAt.get(id) ?? null }))
    .toSorted((a, b) => a.addedAt - b.addedAt);
};

/** Status lists that came along or that a card needs, those of other cards left alone. */
const listsOf = (
  open: OpenVault,
  { values }: RestorePlan,
  { cards }: Taken,
  lines: readonly IndexEntry[],
): readonly KnownList[] => {
  const credentials = new Map(cards.map(({ id, credential }) => [id, credential]));
  const known = new Map(open.lists);
  const changed = new Map<string, KnownList>();
  const put = (list: KnownList): void => {
    known.set(list.uri, { id: '', list });
    changed.set(list.uri, list);
  };
  const needed = new Set(lines.flatMap(({ pointers }) => pointers.map(({ uri }) => uri)));
  for (const list of values.lists) if (needed.has(list.uri) && !known.has(list.uri)) put(list);
  for (const { id, pointers, sourceKey } of lines) {
    const credential = credentials.get(id);
    if (credential === undefined) continue;
    listsFor(open, known, pointers, sourceOf(credential, sourceKey)).forEach(put);
  }
  return [...changed.values()];
};

const tokenPuts = ({ values }: RestorePlan, lists: readonly KnownList[], open: OpenVault): Puts =>
  lists.flatMap(({ uri, tokenId }) => {
    const token = tokenId === null || open.lists.has(uri) ? undefined : values.tokens.get(tokenId);
    return token === undefined || tokenId === null
      ? []
      : [{ store: 'listTokens' as const, id: tokenId, value: { token } }];
  });

const cardPuts = ({ values }: RestorePlan, { cards }: Taken): Puts =>
  cards.flatMap(({ id, card, history }) => {
    const key = card.keyId === null ? undefined : values.keys.get(card.keyId);
    return [
      { store: 'cards' as const, id, value: card },
      { store: 'observations' as const, id, value: history },
      ...(card.keyId === null || key === undefined
        ? []
        : [{ store: 'keys' as const, id: card.keyId, value: key }]),
    ];
  });

/**
 * Merges a backup in one strict write: everything or nothing, and nothing is deleted.
 *
 * @errors `vault/write`, `vault/locked`: nothing was changed
 */
export const restorePlan = async (
  open: OpenVault,
  plan: RestorePlan,
  chosen: readonly string[],
): Promise<Result<Restored, WriteFailure>> => {
  const taken = takenOf(plan, chosen);
  const lines = await linesOf(open, plan, taken);
  const lists = listsOf(open, plan, taken, lines);
  const listChange = changeLists(open, lists);
  const index = changeIndex(open.index, { put: lines, newId: () => newId(open.deps.random) });
  const { trust, settings } = taken;
  const put: Puts = [
    ...cardPuts(plan, taken),
    ...plan.entries.map(({ id, value }) => ({ store: 'entries' as const, id, value })),
    ...listChange.put,
    ...tokenPuts(plan, lists, open),
    ...trust.map(({ id, ...value }) => ({ store: 'trust' as const, id, value })),
    ...(settings === null ? [] : [{ store: 'settings' as const, id: settingsId, value: settings }]),
  ];
  if (put.length > 0) {
    const written = await commit(open, { put, index });
    if (!written.ok) return written;
    listChange.remember();
    remember(open, taken);
  }
  return ok({
    cards: plan.cards.fresh.length,
    entries: linesIn(plan.entries),
    trustLists: plan.trust.fresh.length,
    changed: taken.changed,
    deviceBound: plan.cards.fresh
      .filter(({ card }) => card.isForViewing)
      .map(({ card, history, credential }) => namedCard(card, history, credential.type)),
  });
};

/** Memory follows the disk. */
const remember = (open: OpenVault, { trust, settings }: Taken): void => {
  const replaced = new Set(trust.map(({ id }) => id));
  open.trust = [...open.trust.filter(({ id }) => !replaced.has(id)), ...trust];
  if (settings !== null) open.settings = settings;
  open.entries = null;
  for (const kind of ['cards', 'activity', 'settings', 'trust'] as const) open.tell({ kind });
};

import { ok } from '../../core/kernel/result';
import { usableUntil } from '../../core/status/freshness';
import type { Vault } from '../../ports/vault';
import { commit } from './commit';
import type { KnownList } from './known-list';
import { changeLists } from './list-changes';
import type { OpenVault } from './open-vault';

/** Lists whose signed bytes are here though they are too old to count for any card. */
export const oldLists = (
  open: OpenVault,
): readonly (KnownList & { readonly tokenId: string })[] => {
  const now = open.deps.clock.now();
  return [...open.lists.values()].flatMap(({ list }) => {
    const { tokenId, last } = list;
    const isOld = tokenId !== null && (last === null || usableUntil(last) < now);
    return isOld ? [{ ...list, tokenId }] : [];
  });
};

/**
 * Deletes the bytes of those lists. When each was read and what it said of every card stays: a withdrawal that was
 * seen once is not unseen, and an older list would still be noticed.
 */
export const forgetOldLists = async (open: OpenVault): ReturnType<Vault['forgetOldLists']> => {
  const old = oldLists(open);
  if (old.length === 0) return ok({ count: 0 });
  const remove = old.map(({ tokenId }) => ({ store: 'listTokens' as const, id: tokenId }));
  const lists = changeLists(
    open,
    old.map((list) => ({ ...list, tokenId: null })),
  );
  const written = await commit(open, { put: lists.put, remove });
  if (!written.ok) return written;
  lists.remember();
  return ok({ count: old.length });
};

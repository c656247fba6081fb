import type { Credential } from '../../core/credential/credential';
import type { IndexEntry } from './card-index';
import type { Change } from './commit';
import type { KnownList, KnownLists, ListSource } from './known-list';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';

/** Changed lists as rows of a change, and how they come into memory once it is written. */
export interface ListChange {
  readonly put: NonNullable<Change['put']>;
  readonly remove: NonNullable<Change['remove']>;
  readonly remember: () => void;
}

/** A random fraction, `0 ≤ x < 1`. */
export const drawFraction = ({ deps }: OpenVault): number =>
  new DataView(deps.random.bytes(4).buffer).getUint32(0) / 2 ** 32;

/** Writes lists as they are to be; `gone` are addresses no card points to any more. */
export const changeLists = (
  open: OpenVault,
  lists: readonly KnownList[],
  gone: readonly string[] = [],
): ListChange => {
  const next = new Map(open.lists);
  const remove = gone.flatMap((uri) => {
    const known = next.get(uri);
    next.delete(uri);
    if (known === undefined) return [];
    const { id, list } = known;
    const token = list.tokenId === null ? [] : [{ store: 'listTokens' as const, id: list.tokenId }];
    return [{ store: 'lists' as const, id }, ...token];
  });
  const put = lists.map((list) => {
    const id = next.get(list.uri)?.id ?? newId(open.deps.random);
    next.set(list.uri, { id, list });
    return { store: 'lists' as const, id, value: list };
  });
  return { put, remove, remember: () => void (open.lists = next) };
};

/** Who must answer for the lists a credential points to. */
export const sourceOf = ({ issuer }: Credential, key: string): ListSource => ({
  key,
  issuer: issuer.id,
  certificates: issuer.certificates,
});

/** The lists a card points to that are new here, or new for its issuer. */
export const listsFor = (
  open: OpenVault,
  lists: KnownLists,
  pointers: IndexEntry['pointers'],
  source: ListSource,
): readonly KnownList[] =>
  [...new Set(pointers.map(({ uri }) => uri))].flatMap((uri): readonly KnownList[] => {
    const known = lists.get(uri)?.list;
    if (known === undefined) {
      const jitter = drawFraction(open);
      const never = { tokenId: null, last: null, attemptedAt: null, trouble: null } as const;
      return [{ uri, ...never, sources: [source], unverifiedFor: [], jitter }];
    }
    return known.sources.some(({ key }) => key === source.key)
      ? []
      : [{ ...known, sources: [...known.sources, source] }];
  });

/** Addresses only this card points to: they are forgotten with it. */
export const listsOnlyFor = (open: OpenVault, card: IndexEntry): readonly string[] => {
  const others = new Set<string>();
  for (const { id, pointers } of open.index.byId.values())
    if (id !== card.id) for (const { uri } of pointers) others.add(uri);
  return [...new Set(card.pointers.map(({ uri }) => uri))].filter((uri) => !others.has(uri));
};

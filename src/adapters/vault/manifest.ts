import type { PartRow, RecordRow, RecordStore, VaultDatabase } from './schema';
import { recordStores } from './schema';
import { fromHex, toBytes, toHex } from './text-bytes';
import { partsOf } from './write-strictly';
import type { RowWrite } from './write-strictly';

/**
 * What records there are, sealed with every write (SECURITY 3.2, row 2): how many of each store, and the XOR of a keyed
 * hash of each. A record that is missing, swapped or set back shows. The index is not among them: it is a cache that
 * names its own chunks and can be made again.
 */
export interface Manifest {
  readonly counts: Readonly<Record<string, number>>;
  /** Hexadecimal, 32 bytes. */
  readonly setHash: string;
}

const hashLength = 32;
const tagLength = 16;

/** Stores whose rows the manifest names. */
export const manifestStores = recordStores.filter((store) => store !== 'index');

/** What is hashed of one record: which write made it, and the tags that authenticate its bytes. */
export interface RowMark {
  readonly version: number;
  readonly tags: string;
}

/** One record on the disk, by the name it has in a set of all records. */
export const markName = (store: RecordStore, id: string): string => `${store}|${id}`;

const tagOf = (sealed: Uint8Array): string => toHex(sealed.subarray(-tagLength));

/** The mark of a record as it lies. */
export const markOf = (
  row: Pick<RecordRow, 'version' | 'sealed'>,
  parts: readonly Pick<PartRow, 'sealed'>[],
): RowMark => ({
  version: row.version,
  tags: [row, ...parts].map(({ sealed }) => tagOf(sealed)).join('.'),
});

/** The keyed hash of one record in its place. */
const hashMark = async (
  key: CryptoKey,
  name: string,
  { version, tags }: RowMark,
): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.sign('HMAC', key, toBytes(`${name}|${version}|${tags}`)));

const xorInto = (sum: Uint8Array, hash: Uint8Array): void => {
  for (let at = 0; at < hashLength; at += 1) sum[at] = (sum[at] ?? 0) ^ (hash[at] ?? 0);
};

const storeOf = (name: string): string => name.slice(0, name.indexOf('|'));

/** Changes a manifest by what leaves the set and what comes in. */
export const changeManifest = async (
  key: CryptoKey,
  manifest: Manifest,
  change: {
    readonly out: ReadonlyMap<string, RowMark>;
    readonly in: ReadonlyMap<string, RowMark>;
  },
): Promise<Manifest> => {
  const counts: Record<string, number> = { ...manifest.counts };
  const sum = fromHex(manifest.setHash) ?? new Uint8Array(hashLength);
  const take = async (marks: ReadonlyMap<string, RowMark>, step: 1 | -1): Promise<void> => {
    const hashes = await Promise.all([...marks].map(([name, mark]) => hashMark(key, name, mark)));
    for (const hash of hashes) xorInto(sum, hash);
    for (const name of marks.keys()) counts[storeOf(name)] = (counts[storeOf(name)] ?? 0) + step;
  };
  await take(change.out, -1);
  await take(change.in, 1);
  return { counts, setHash: toHex(sum) };
};

/** Of no records at all. */
export const emptyManifest: Manifest = { counts: {}, setHash: '00'.repeat(hashLength) };

/** Of a whole set of records. */
export const manifestOf = (
  key: CryptoKey,
  marks: ReadonlyMap<string, RowMark>,
): Promise<Manifest> => changeManifest(key, emptyManifest, { out: new Map(), in: marks });

/** Whether two manifests name the same records. */
export const isSameManifest = (a: Manifest, b: Manifest): boolean =>
  a.setHash === b.setHash && hasCounts(a, b.counts);

/** Whether a manifest names as many records as were counted. */
export const hasCounts = (
  { counts }: Manifest,
  counted: Readonly<Record<string, number>>,
): boolean => manifestStores.every((store) => (counts[store] ?? 0) === (counted[store] ?? 0));

/** How many rows each store of the manifest has. */
export const countRows = async (transaction: {
  readonly objectStore: (store: RecordStore) => { readonly count: () => Promise<number> };
}): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(
    await Promise.all(
      manifestStores.map(async (store) => [store, await transaction.objectStore(store).count()]),
    ),
  ) as Record<string, number>;

/** Marks of the rows a write replaces or deletes, as they are now. */
export const marksBefore = async (
  database: VaultDatabase,
  places: readonly { readonly store: RecordStore; readonly id: string }[],
): Promise<Map<string, RowMark>> => {
  const marks = new Map<string, RowMark>();
  const named = places.filter(({ store }) => store !== 'index');
  if (named.length === 0) return marks;
  const transaction = database.transaction([
    ...new Set(named.map(({ store }) => store)),
    'parts',
  ] as (RecordStore | 'parts')[]);
  const partRows = transaction.objectStore('parts');
  await Promise.all(
    named.map(async ({ store, id }) => {
      const [row, parts] = await Promise.all([
        transaction.objectStore(store).get(id),
        partRows.getAll(partsOf(store, id)),
      ]);
      if (row !== undefined) marks.set(markName(store, id), markOf(row, parts));
    }),
  );
  return marks;
};

/** Marks of the rows a write brings. */
export const marksAfter = (rows: readonly RowWrite[]): Map<string, RowMark> =>
  new Map(
    rows.flatMap((row) =>
      row.kind === 'put' && row.store !== 'index'
        ? [
            [
              markName(row.store, row.record.row.id),
              markOf(row.record.row, row.record.parts),
            ] as const,
          ]
        : [],
    ),
  );

/** Marks of every record there is, read at one moment; an older schema may lack stores. */
export const allMarks = async (database: VaultDatabase): Promise<Map<string, RowMark>> => {
  const isThere = (store: RecordStore | 'parts'): boolean =>
    database.objectStoreNames.contains(store);
  const stores = manifestStores.filter(isThere);
  const hasParts = isThere('parts');
  const transaction = database.transaction(hasParts ? [...stores, 'parts'] : stores);
  const parts = new Map<string, PartRow[]>();
  for (const part of hasParts ? await transaction.objectStore('parts').getAll() : []) {
    const name = markName(part.store, part.id);
    const known = parts.get(name);
    if (known === undefined) parts.set(name, [part]);
    else known.push(part);
  }
  const marks = new Map<string, RowMark>();
  for (const store of stores)
    for (const row of await transaction.objectStore(store).getAll())
      marks.set(markName(store, row.id), markOf(row, parts.get(markName(store, row.id)) ?? []));
  return marks;
};

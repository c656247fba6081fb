import { openDB } from 'idb';
import type { Settings } from '../../../ports/settings';
import { migrate } from '../schema';
import type { VaultSchema } from '../schema';

/** A vault as the wallet of its time left it on the disk, and what it held (e2e/reliability/vaults/README.md). */
export interface StoredVault {
  readonly schema: number;
  readonly passphrase: string;
  readonly recoveryCode: string;
  readonly holds: {
    readonly cards: readonly {
      readonly id: string;
      readonly type: string;
      readonly fieldCount: number;
      readonly givenName: string;
      readonly bound: 'key' | 'none';
    }[];
    /** Kinds, newest first. */
    readonly entries: readonly string[];
    readonly settings: Partial<Settings>;
    readonly trustLists: number;
    readonly statusLists: readonly string[];
    readonly receivings: number;
  };
  /** By store; bytes are `{ "base64": … }`. */
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

const bytesIn = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const unpacked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(unpacked);
  if (typeof value !== 'object' || value === null) return value;
  if ('base64' in value) return bytesIn(String(value.base64));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unpacked(part)]));
};

/** Puts a vault on the disk as it was. */
export const putVault = async (
  databaseName: string,
  { schema, rows }: StoredVault,
): Promise<void> => {
  const database = await openDB<VaultSchema>(databaseName, schema, {
    upgrade: (opened) => migrate(opened, 0, schema),
  });
  for (const store of database.objectStoreNames)
    // What a dump holds are rows of that very store.
    for (const row of rows[store] ?? []) await database.put(store, unpacked(row) as never);
  database.close();
};

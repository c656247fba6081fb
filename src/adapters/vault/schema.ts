import type { DBSchema, IDBPDatabase } from 'idb';
import type { HeaderRow } from './header';

/** Stores of sealed records; each holds rows of one kind of value. */
export const recordStores = [
  'cards',
  'keys',
  'observations',
  'entries',
  'lists',
  'listTokens',
  'trust',
  'settings',
  'index',
  'receivings',
] as const;
export type RecordStore = (typeof recordStores)[number];

/** A sealed record. In clear: a random id, the shape its content has, and which write made it. */
export interface RecordRow {
  readonly id: string;
  readonly schema: number;
  readonly version: number;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** A piece of a record too large for one row (SECURITY 3.2, row 6: large values are lost separately). */
export interface PartRow {
  readonly store: RecordStore;
  readonly id: string;
  readonly part: number;
  readonly version: number;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

type RecordStoreSchemas = {
  [Store in RecordStore]: { key: string; value: RecordRow };
};

export interface VaultSchema extends DBSchema, RecordStoreSchemas {
  /** The header in clear, and the sealed state of the vault: epoch, index, later the manifest. */
  meta: { key: string; value: HeaderRow | RecordRow };
  parts: { key: [RecordStore, string, number]; value: PartRow };
}

export type VaultDatabase = IDBPDatabase<VaultSchema>;

/** Shape of record contents; bound as associated data. A reader of the present shape reads every older one. */
export const recordSchema = 1;

type Migration = (database: VaultDatabase) => void;

/** The stores of the first version. */
const firstStores = [
  'cards',
  'keys',
  'observations',
  'entries',
  'lists',
  'listTokens',
  'trust',
  'settings',
] as const;

/**
 * How each version of the database came from the one before. Released migrations are never edited.
 *
 * They only add: what must be rewritten is copied to a new database, verified and switched over (SECURITY 3.2,
 * row 10), and an index that is missing is made from the records at the next unlock.
 */
const migrations: readonly Migration[] = [
  (database) => {
    for (const name of firstStores) database.createObjectStore(name, { keyPath: 'id' });
    database.createObjectStore('meta', { keyPath: 'id' });
  },
  (database) => {
    database.createObjectStore('index', { keyPath: 'id' });
    database.createObjectStore('parts', { keyPath: ['store', 'id', 'part'] });
  },
  (database) => {
    database.createObjectStore('receivings', { keyPath: 'id' });
  },
];

/** Version of the database this code writes. */
export const databaseVersion = migrations.length;

/** Runs the migrations a database has not seen yet; also how a new one is made, and an old one in a test. */
export const migrate = (database: VaultDatabase, from: number, to = databaseVersion): void => {
  for (const step of migrations.slice(from, to)) step(database);
};

import { webcrypto } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import type { KeptRow } from './kept-rows';

// Reads a vault from outside, as anyone can who has its rows and its passphrase, so that no build has to give its keys
// away. Written from the format (docs/formats.md): header, slots, records.

const { subtle } = webcrypto;
const nonceLength = 12;
const openMark = 'facet/kept-in-clear:';

interface Slot {
  readonly id: string;
  readonly kind: string;
  readonly salt: string;
  readonly sealed: string;
  readonly cost?: { readonly memoryKiB: number; readonly passes: number; readonly lanes: number };
}

/** A record as it was before it was sealed. */
export interface ReadRecord {
  readonly store: string;
  readonly id: string;
  /** The key it is sealed with. */
  readonly key: Buffer;
  /** Null when it does not open. */
  readonly value: unknown;
}

/** A vault, read from outside. */
export interface ReadVault {
  readonly vaultId: string;
  readonly root: Buffer;
  /** What the passphrase was turned into, and the key of its slot. */
  readonly derived: Buffer;
  readonly slotKey: Buffer;
  /** What the key of every record comes from. */
  readonly records: Buffer;
  readonly read: readonly ReadRecord[];
}

const bytesOf = (base64: unknown): Buffer => Buffer.from(String(base64), 'base64');

export const derive = async (secret: Uint8Array, salt: string, info: string): Promise<Buffer> => {
  const key = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const [saltBytes, infoBytes] = [Buffer.from(salt), Buffer.from(info)];
  const how = { name: 'HKDF', hash: 'SHA-256', salt: saltBytes, info: infoBytes };
  return Buffer.from(await subtle.deriveBits(how, key, 256));
};

const unseal = async (key: Uint8Array, context: string, sealed: Buffer): Promise<Buffer> => {
  if (sealed.subarray(0, openMark.length).toString('latin1') === openMark) {
    return sealed.subarray(openMark.length);
  }
  const imported = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  const iv = sealed.subarray(0, nonceLength);
  const how = { name: 'AES-GCM', iv, additionalData: Buffer.from(context) };
  return Buffer.from(await subtle.decrypt(how, imported, sealed.subarray(nonceLength)));
};

/** The root key by the passphrase, and what it is sealed with. */
const openPassphraseSlot = async (vaultId: string, slot: Slot, passphrase: string) => {
  const { memoryKiB = 0, passes = 0, lanes = 0 } = slot.cost ?? {};
  const derived = await argon2id({
    password: passphrase,
    salt: Buffer.from(slot.salt, 'hex'),
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  const parameters = `argon2id,m=${memoryKiB},t=${passes},p=${lanes},salt=${slot.salt}`;
  const context = [vaultId, slot.id, slot.kind, parameters, 1].join('|');
  const slotKey = await derive(derived, '', `facet/slot|${context}`);
  return {
    derived: Buffer.from(derived),
    slotKey,
    root: await unseal(slotKey, context, bytesOf(slot.sealed)),
  };
};

type Opened = Awaited<ReturnType<typeof openPassphraseSlot>>;

/** Passphrases are slow to try on purpose; a slot that was opened once is not opened again. */
const opened = new Map<string, Promise<Opened>>();

const openOnce = (vaultId: string, slot: Slot, passphrase: string): Promise<Opened> => {
  const name = [vaultId, slot.id, slot.salt, slot.sealed, passphrase].join('|');
  const known = opened.get(name) ?? openPassphraseSlot(vaultId, slot, passphrase);
  opened.set(name, known);
  return known;
};

/** Four bytes of length, the text, zeros. */
const unpad = (padded: Buffer): Buffer => padded.subarray(4, 4 + padded.readUInt32BE(0));

const readRecord = async (
  vaultId: string,
  records: Buffer,
  { store, row }: KeptRow,
  parts: readonly KeptRow[],
): Promise<ReadRecord> => {
  const [id, schema, version] = [row['id'], row['schema'], row['version']].map(String);
  const place = { store, id: id ?? '' };
  const key = await derive(records, '', `facet/record|${store}|${place.id}`);
  const open = async (sealed: unknown, part: string): Promise<Buffer> => {
    const context = [vaultId, store, id, schema, version, 'A256GCM', part].join('|');
    return unpad(await unseal(key, context, bytesOf(sealed)));
  };
  try {
    const content = JSON.parse((await open(row['sealed'], '')).toString()) as {
      readonly value?: unknown;
      readonly parts?: number;
    };
    if (content.parts === undefined) return { ...place, key, value: content.value };
    const own = parts
      .filter((part) => part.row['store'] === store && part.row['id'] === id)
      .sort((a, b) => Number(a.row['part']) - Number(b.row['part']));
    if (own.length !== content.parts) return { ...place, key, value: null };
    const whole = await Promise.all(
      own.map((part) => open(part.row['sealed'], String(part.row['part']))),
    );
    const { value } = JSON.parse(Buffer.concat(whole).toString()) as { readonly value: unknown };
    return { ...place, key, value };
  } catch {
    return { ...place, key, value: null };
  }
};

/** The rows of the database that counts: of those with a header, the one that was made last. */
const rowsThatCount = (rows: readonly KeptRow[]): readonly KeptRow[] => {
  const withHeader = rows
    .filter(({ store, row }) => store === 'meta' && row['id'] === 'header')
    .map(({ database }) => database);
  const generation = (name: string): number => Number(/-(\d+)$/u.exec(name)?.[1] ?? 1);
  const last = withHeader.sort((a, b) => generation(b) - generation(a))[0];
  if (last === undefined) throw new Error('no database has a header');
  return rows.filter(({ database }) => database === last);
};

/** Opens every record of a vault with its passphrase. */
export const readVault = async (
  all: readonly KeptRow[],
  passphrase: string,
): Promise<ReadVault> => {
  const rows = rowsThatCount(all);
  const header = rows.find(({ store, row }) => store === 'meta' && row['id'] === 'header')?.row;
  const vaultId = String(header?.['vaultId']);
  const slot = (header?.['slots'] as readonly Slot[]).find(({ kind }) => kind === 'passphrase');
  if (slot === undefined) throw new Error('no slot takes a passphrase');
  const found = await openOnce(vaultId, slot, passphrase);
  const records = await derive(found.root, vaultId, 'facet/records/1');
  const parts = rows.filter(({ store }) => store === 'parts');
  const sealed = rows.filter(
    ({ store, row }) => store !== 'parts' && row['sealed'] !== undefined && row['id'] !== 'header',
  );
  const read = await Promise.all(sealed.map((row) => readRecord(vaultId, records, row, parts)));
  return { vaultId, records, read, ...found };
};

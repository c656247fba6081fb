import type { Random } from '../../ports/random';
import { keyFromJson, keyToJson } from './key-json';
import { wipeKey } from './key-record';
import { pad, unpad } from './padding';
import { placeKey } from './root-key';
import type { VaultKeys } from './root-key';
import { recordSchema } from './schema';
import type { PartRow, RecordRow, RecordStore } from './schema';
import { seal, unseal } from './seal';
import { toBytes, toText } from './text-bytes';

/** Where a record lies; `meta` holds the sealed state beside the header. */
export interface Place {
  readonly store: RecordStore | 'meta';
  readonly id: string;
}

export interface SealedRecord {
  readonly row: RecordRow;
  readonly parts: readonly PartRow[];
}

// [Note: plaintext is wiped]
// The memory of a thread that has ended is given back as it was, and what lay in it can be read until somebody else writes
// there: a holder's key was found seconds after a lock. So bytes in clear are zeroed as soon as they were used, and a holder's
// key is never part of a text, which nobody can zero (Note: where secrets lie).

/** Content over this many bytes is stored in parts of this size (DESIGN 10, caps). */
const partBytes = 32 * 1024;

interface Content {
  /** The value itself, or … */
  readonly value?: unknown;
  /** … how many parts its text was cut into. */
  readonly parts?: number;
}

const context = (
  keys: VaultKeys,
  place: Place,
  schema: number,
  version: number,
  part = '',
): string => [keys.vaultId, place.store, place.id, schema, version, 'A256GCM', part].join('|');

const recordKey = (keys: VaultKeys, { store, id }: Place): Promise<CryptoKey> =>
  placeKey(keys.records, `facet/record|${store}|${id}`);

const sealPart = async (
  sealing: { readonly keys: VaultKeys; readonly random: Random; readonly key: CryptoKey },
  place: Place & { readonly store: RecordStore },
  version: number,
  content: { readonly part: number; readonly bytes: Uint8Array },
): Promise<PartRow> => {
  const bound = context(sealing.keys, place, recordSchema, version, String(content.part));
  const plaintext = pad(content.bytes);
  const sealed = await seal(sealing.key, bound, plaintext, sealing.random);
  plaintext.fill(0);
  return { store: place.store, id: place.id, part: content.part, version, sealed };
};

/**
 * Seals a value for one place under a key of its own, padded, with the place, shape and version bound.
 *
 * @param value   JSON, and of a key record its key in bytes, which are left as they are
 * @param version the write that makes it: an older copy of the same record does not open as this one
 * @see SECURITY 3.3, rows 4 to 6; F14
 */
export const sealRecord = async (
  keys: VaultKeys,
  random: Random,
  place: Place,
  version: number,
  value: unknown,
): Promise<SealedRecord> => {
  const key = await recordKey(keys, place);
  const { store, id } = place;
  const content: Content = { value };
  const whole = store === 'keys' ? keyToJson(content) : toBytes(JSON.stringify(content));
  const parts =
    whole.length <= partBytes || store === 'meta'
      ? []
      : await Promise.all(
          Array.from({ length: Math.ceil(whole.length / partBytes) }, (_, part) => ({
            part,
            bytes: whole.subarray(part * partBytes, (part + 1) * partBytes),
          })).map((content) => sealPart({ keys, random, key }, { store, id }, version, content)),
        );
  const head: Content = { parts: parts.length };
  const plaintext = pad(parts.length === 0 ? whole : toBytes(JSON.stringify(head)));
  const bound = context(keys, place, recordSchema, version);
  const sealed = await seal(key, bound, plaintext, random);
  plaintext.fill(0);
  whole.fill(0);
  return { row: { id, schema: recordSchema, version, sealed }, parts };
};

const openParts = async (
  keys: VaultKeys,
  key: CryptoKey,
  place: Place,
  row: RecordRow,
  parts: readonly PartRow[],
): Promise<string | null> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: string[] = [];
  for (const [index, { part, version, sealed }] of parts.entries()) {
    const bound = context(keys, place, row.schema, row.version, String(index));
    const opened = part === index && version === row.version && (await unseal(key, bound, sealed));
    const bytes = opened ? unpad(opened) : null;
    if (bytes === null) return null;
    // A character may straddle two parts, so the decoder carries its first bytes over.
    texts.push(decoder.decode(bytes, { stream: index < parts.length - 1 }));
    bytes.fill(0);
  }
  return texts.join('');
};

/** What opened under our key was written by `sealRecord`, so it has this shape. */
const contentOf = (text: string): Content => JSON.parse(text) as Content;

/** An opened record: its JSON, to be parsed by its kind, or `null` when it is damaged, swapped or somebody else's. */
export type OpenedRecord = { readonly value: unknown } | null;

/**
 * Opens a record where it lies.
 *
 * @param parts the record's parts, in order; empty for most
 */
export const openRecord = async (
  keys: VaultKeys,
  place: Place,
  row: RecordRow,
  parts: readonly PartRow[],
): Promise<OpenedRecord> => {
  if (row.schema > recordSchema) return null;
  const key = await recordKey(keys, place);
  const opened = await unseal(key, context(keys, place, row.schema, row.version), row.sealed);
  const bytes = opened === null ? null : unpad(opened);
  if (bytes === null) return null;
  const content =
    place.store === 'keys' ? (keyFromJson(bytes) as Content) : contentOf(toText(bytes));
  bytes.fill(0);
  if (content.parts === undefined) return { value: content.value };
  if (parts.length !== content.parts) return null;
  const text = await openParts(keys, key, place, row, parts);
  return text === null ? null : { value: contentOf(text).value };
};

/** Whether a record opens where it lies; what came out is wiped. */
export const isReadable = async (...where: Parameters<typeof openRecord>): Promise<boolean> => {
  const opened = await openRecord(...where);
  if (where[1].store === 'keys') wipeKey(opened?.value);
  return opened !== null;
};

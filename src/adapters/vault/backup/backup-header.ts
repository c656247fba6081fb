import * as v from 'valibot';
import { base64urlDecode, base64urlEncode } from '../../../core/kernel/base64url';
import { fail, ok } from '../../../core/kernel/result';
import type { Result } from '../../../core/kernel/result';
import { sha256 } from '../../../core/kernel/sha256';
import type { OpenBackupFailure } from '../../../ports/vault-backup';
import { isPayable } from '../kdf-cost';
import type { Slot } from '../slot';
import { toBytes } from '../text-bytes';
import { caps, chunkBytes, digestBytes, lengthBytes, preamble, signature } from './backup-format';

/** A slot as a backup carries it: passkeys belong to a place on the web and are not copied. */
export type BackupSlot = Extract<Slot, { kind: 'passphrase' | 'recovery-code' }>;

/** What stands in clear at the beginning of a file. */
export interface BackupHeader {
  readonly fileId: string;
  /** The wallet's own way in: its slots as they were, and the file key under its root key. */
  readonly wallet: {
    readonly vaultId: string;
    readonly slots: readonly BackupSlot[];
    readonly fileKey: Uint8Array<ArrayBuffer>;
  };
  /** A slot that holds the file key itself, under a passphrase of its own. */
  readonly own: BackupSlot | null;
}

/** A header that was read, with what binds the chunks to it. */
export interface ReadHeader {
  readonly header: BackupHeader;
  /** Base64url. */
  readonly digest: string;
  /** Where the first chunk begins. */
  readonly bodyStart: number;
}

const bytes = v.pipe(
  v.string(),
  v.rawTransform<string, Uint8Array<ArrayBuffer>>(({ dataset, addIssue, NEVER }) => {
    const read = base64urlDecode(dataset.value);
    if (read.ok) return read.value;
    addIssue({ message: 'not base64url' });
    return NEVER;
  }),
);
const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u));
const slotBase = { id: hex, salt: hex, sealed: bytes };
const passphraseSlot = v.object({
  ...slotBase,
  kind: v.literal('passphrase'),
  cost: v.object({
    memoryKiB: v.pipe(v.number(), v.integer()),
    passes: v.pipe(v.number(), v.integer()),
    lanes: v.literal(1),
  }),
});
const recoverySlot = v.object({ ...slotBase, kind: v.literal('recovery-code') });
const shape = v.object({
  format: v.literal(1),
  file: hex,
  chunk: v.literal(chunkBytes),
  wallet: v.object({
    vault: hex,
    slots: v.pipe(
      v.array(v.variant('kind', [passphraseSlot, recoverySlot])),
      v.maxLength(caps.slots),
    ),
    key: bytes,
  }),
  own: v.nullable(passphraseSlot),
});

const slotJson = (slot: BackupSlot) => ({ ...slot, sealed: base64urlEncode(slot.sealed) });

/** Writes the header with what stands around it. */
export const encodeHeader = ({
  fileId,
  wallet,
  own,
}: BackupHeader): { readonly bytes: Uint8Array<ArrayBuffer>; readonly digest: string } => {
  const { vaultId, slots, fileKey } = wallet;
  const json = toBytes(
    JSON.stringify({
      format: 1,
      file: fileId,
      chunk: chunkBytes,
      wallet: { vault: vaultId, slots: slots.map(slotJson), key: base64urlEncode(fileKey) },
      own: own === null ? null : slotJson(own),
    }),
  );
  const digestStart = preamble.length + lengthBytes + json.length;
  const whole = new Uint8Array(digestStart + digestBytes);
  whole.set(preamble);
  new DataView(whole.buffer).setUint32(preamble.length, json.length);
  whole.set(json, preamble.length + lengthBytes);
  const digest = sha256(whole.subarray(0, digestStart));
  whole.set(digest, digestStart);
  return { bytes: whole, digest: base64urlEncode(digest) };
};

const readBytes = async (
  file: Blob,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch {
    // Moved, changed or taken away since it was picked.
    return null;
  }
};

/** Ours, of a later version, or something else altogether. */
const judgePreamble = (head: Uint8Array): Result<void, OpenBackupFailure> => {
  const text = Array.from(head.subarray(0, preamble.length), (byte) =>
    String.fromCharCode(byte),
  ).join('');
  if (text.startsWith(signature) && preamble.every((byte, at) => head[at] === byte))
    return ok(undefined);
  return /^facet-backup WB[1-9]/u.test(text)
    ? fail({ code: 'backup/newer' })
    : fail({ code: 'backup/not-ours' });
};

/**
 * Reads the beginning of a file. Costs of passphrases are judged here, before anything is derived.
 *
 * @errors `backup/not-ours` · `backup/newer` · `backup/too-large` · `backup/cut` · `backup/altered` · `backup/cost` · `backup/unreadable-file`
 */
export const readHeader = async (file: Blob): Promise<Result<ReadHeader, OpenBackupFailure>> => {
  const jsonStart = preamble.length + lengthBytes;
  const head = await readBytes(file, 0, jsonStart);
  if (head === null) return fail({ code: 'backup/unreadable-file' });
  const judged = judgePreamble(head);
  if (!judged.ok) return judged;
  if (file.size > caps.file) return fail({ code: 'backup/too-large', facts: { cap: 'file' } });
  if (head.length < jsonStart) return fail({ code: 'backup/cut' });
  const length = new DataView(head.buffer).getUint32(preamble.length);
  if (length > caps.header) return fail({ code: 'backup/too-large', facts: { cap: 'header' } });
  const bodyStart = jsonStart + length + digestBytes;
  const whole = await readBytes(file, 0, bodyStart);
  if (whole === null) return fail({ code: 'backup/unreadable-file' });
  if (whole.length < bodyStart) return fail({ code: 'backup/cut' });
  const digest = sha256(whole.subarray(0, jsonStart + length));
  if (!digest.every((byte, at) => whole[jsonStart + length + at] === byte))
    return fail({ code: 'backup/altered' });
  return parseHeader(whole.subarray(jsonStart, jsonStart + length), {
    digest: base64urlEncode(digest),
    bodyStart,
  });
};

const parseHeader = (
  json: Uint8Array,
  where: Pick<ReadHeader, 'digest' | 'bodyStart'>,
): Result<ReadHeader, OpenBackupFailure> => {
  const read = v.safeParse(shape, readJson(json));
  if (!read.success) return fail({ code: 'backup/altered' });
  const { file, wallet, own } = read.output;
  const slots = [...wallet.slots, ...(own === null ? [] : [own])];
  if (slots.some((slot) => slot.kind === 'passphrase' && !isPayable(slot.cost)))
    return fail({ code: 'backup/cost' });
  const { vault: vaultId, key: fileKey } = wallet;
  const header = { fileId: file, wallet: { vaultId, slots: wallet.slots, fileKey }, own };
  return ok({ header, ...where });
};

const readJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
};

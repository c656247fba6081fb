import type { BackupSecret } from '../../../ports/vault-backup';
import { lengthBytes, preamble } from '../backup/backup-format';
import { sha256 } from '../../../core/kernel/sha256';
import { createOpenVault, createTestVault, makeWallet, must, passphrase } from './test-vault';

export const byPassphrase: BackupSecret = { kind: 'passphrase', text: passphrase };

/** The bytes of a file, to be spoilt. */
export const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

/** A copy with one bit turned over. */
export const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number): Blob => {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
  return new Blob([copy]);
};

/** Where the parts of a file lie. */
export const layoutOf = (bytes: Uint8Array<ArrayBuffer>) => {
  const jsonStart = preamble.length + lengthBytes;
  const length = new DataView(bytes.buffer).getUint32(preamble.length);
  const bodyStart = jsonStart + length + 32;
  return { jsonStart, jsonEnd: jsonStart + length, bodyStart };
};

/** A file whose clear header says something else, with the checksum made to fit, as somebody who wants to would. */
export const withHeader = (
  bytes: Uint8Array<ArrayBuffer>,
  change: (header: Record<string, never>) => unknown,
): Blob => {
  const { jsonStart, jsonEnd, bodyStart } = layoutOf(bytes);
  const text = new TextDecoder().decode(bytes.subarray(jsonStart, jsonEnd));
  // JSON this wallet has just written; a test changes a member of it.
  const header = JSON.parse(text) as Record<string, never>;
  const json = new TextEncoder().encode(JSON.stringify(change(header) ?? header));
  const head = new Uint8Array(jsonStart + json.length);
  head.set(preamble);
  new DataView(head.buffer).setUint32(preamble.length, json.length);
  head.set(json, jsonStart);
  return new Blob([head, sha256(head), bytes.subarray(bodyStart)]);
};

/** A wallet with a few cards and a backup of it. */
export const createBackedUp = async (count = 2) => {
  const test = await createOpenVault();
  for (let n = 0; n < count; n += 1)
    await test.receive({ hidden: { given_name: `Zoë ${String(n)}` }, shown: { n } });
  test.time.now += 1;
  const written = must(await test.vault.writeBackup({ ownPassphrase: null, confirmation: null }));
  return { ...test, written };
};

/** Another browser: a new wallet with a root of its own. */
export const createElsewhere = async () => {
  const test = createTestVault();
  await makeWallet(test.vault);
  return test;
};

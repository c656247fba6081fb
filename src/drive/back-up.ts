import type { Vault } from '../ports/vault';
import { codeOf, type Said } from './said';

/** Writes a backup; base64 of the file. */
export const backUp = async (vault: Vault): Promise<Said<string>> => {
  const written = await vault.writeBackup({ ownPassphrase: null, confirmation: null });
  if (!written.ok) return codeOf(written.error);
  const bytes = new Uint8Array(await written.value.file.arrayBuffer());
  return { ok: true, value: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
};

/** Opens a backup and takes from it what is not here; the number of cards that came. */
export const restore = async (
  vault: Vault,
  file: string,
  passphrase: string,
): Promise<Said<number>> => {
  const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
  const opened = await vault.openBackup(new Blob([bytes]), {
    kind: 'passphrase',
    text: passphrase,
  });
  if (!opened.ok) return codeOf(opened.error);
  const restored = await vault.restore(opened.value.backupId, []);
  return restored.ok ? { ok: true, value: restored.value.cards } : codeOf(restored.error);
};

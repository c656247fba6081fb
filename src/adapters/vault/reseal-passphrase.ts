import { fail } from '../../core/kernel/result';
import type { Vault } from '../../ports/vault';
import type { UnlockSecret } from '../../ports/vault-access';
import { openRoot, replacePassphrase } from './access';
import { commit } from './commit';
import { parseHeader } from './header';
import type { OpenVault } from './open-vault';

/** Seals the root key under another passphrase; nothing else is sealed again. Must run inside `alone`. */
export const resealPassphrase = async (
  vault: OpenVault,
  present: UnlockSecret,
  next: string,
): Promise<Awaited<ReturnType<Vault['changePassphrase']>>> => {
  const read = parseHeader(await vault.database.get('meta', 'header'));
  if (read.kind !== 'header') return fail({ code: 'vault/damaged' });
  const root = await openRoot(vault.deps, read.header, present);
  if (!root.ok) return root;
  const change = { root: root.value, next };
  const header = await replacePassphrase(vault.deps, vault.keys, read.header, change);
  root.value.fill(0);
  return commit(vault, { header });
};

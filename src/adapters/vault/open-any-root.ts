import type { Result } from '../../core/kernel/result';
import { fail, ok } from '../../core/kernel/result';
import type { UnlockFailure, UnlockSecret } from '../../ports/vault-access';
import { copySecret } from '../channel/secret-bytes';
import { openRoot } from './access';
import type { FoundMain } from './generations';
import type { Header } from './header';
import { judgeSecond } from './unlocking';
import type { UnlockStart } from './unlocking';

const epochIn = async (main: FoundMain): Promise<number | null> => {
  const row = main.kind === 'present' ? await main.database.get('meta', 'state') : undefined;
  return row !== undefined && 'version' in row ? row.version : null;
};

/** Opening a slot spends what a passkey said, and there may be another slot to try. */
const copyOf = (secret: UnlockSecret): UnlockSecret =>
  secret.kind === 'passkey' ? { ...secret, output: copySecret(secret.output) } : secret;

interface Opened {
  readonly root: Uint8Array<ArrayBuffer>;
  readonly header: Header;
  readonly isFromCopy: boolean;
}

/**
 * Opens the root key by the main copy's slots, or by the second copy's where the main one lost its own. An older second
 * copy opens nothing that the main one refuses: its passphrase may have been changed since.
 */
export const openAnyRoot = async (
  { deps, copy }: UnlockStart,
  main: FoundMain,
  secret: UnlockSecret,
): Promise<Result<Opened, UnlockFailure>> => {
  const copied = copy.standing();
  const epoch = await epochIn(main);
  if (main.kind === 'present') {
    const root = await openRoot(deps, main.header, copyOf(secret));
    if (root.ok) return ok({ root: root.value, header: main.header, isFromCopy: false });
    const second = judgeSecond(copied, { vaultId: main.header.vaultId, epoch });
    if (copied.header === null || (second !== 'ok' && second !== 'newer')) return root;
    if (isSameHeader(main.header, copied.header)) return root;
  }
  if (copied.header === null) return fail({ code: 'vault/damaged' });
  const root = await openRoot(deps, copied.header, copyOf(secret));
  return root.ok ? ok({ root: root.value, header: copied.header, isFromCopy: true }) : root;
};

const isSameHeader = (a: Header, b: Header): boolean =>
  a.mac.length === b.mac.length &&
  a.mac.every((byte, i) => byte === b.mac[i]) &&
  JSON.stringify(a.slots) === JSON.stringify(b.slots);

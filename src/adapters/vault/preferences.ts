import { ok } from '../../core/kernel/result';
import type { Settings } from '../../ports/settings';
import type { Vault } from '../../ports/vault';
import { commit } from './commit';
import type { OpenVault } from './open-vault';
import { settingsId } from './settings-record';

/** Changes some settings; the others stay. */
export const changeSettings = async (
  open: OpenVault,
  patch: Partial<Settings>,
): ReturnType<Vault['changeSettings']> => {
  const settings = { ...open.settings, ...patch };
  const put = [{ store: 'settings' as const, id: settingsId, value: settings }];
  const written = await commit(open, { put });
  if (!written.ok) return written;
  open.settings = settings;
  open.tell({ kind: 'settings' });
  return ok(settings);
};

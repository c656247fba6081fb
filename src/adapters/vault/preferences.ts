import { fail, ok } from '../../core/kernel/result';
import { asksLess } from '../../core/policy/ask-again';
import type { Settings } from '../../ports/settings';
import type { Vault } from '../../ports/vault';
import { commit } from './commit';
import type { OpenVault } from './open-vault';
import { settingsId } from './settings-record';

/**
 * Changes some settings; the others stay.
 *
 * @errors `slots/not-permitted` when a secret would be asked for less often and none was given lately: a page that lost
 *   its mind could else switch the question off before it shares
 */
export const changeSettings = async (
  open: OpenVault,
  patch: Partial<Settings>,
): ReturnType<Vault['changeSettings']> => {
  const settings = { ...open.settings, ...patch };
  const isLess = asksLess(settings.askBeforeSharing, open.settings.askBeforeSharing);
  if (isLess && open.slotDesk.root() === null) return fail({ code: 'slots/not-permitted' });
  const put = [{ store: 'settings' as const, id: settingsId, value: settings }];
  const written = await commit(open, { put });
  if (!written.ok) return written;
  open.settings = settings;
  open.tell({ kind: 'settings' });
  return ok(settings);
};

import type { Ports } from '../ports';
import type { Settings } from '../ports/settings';
import { applySettings } from './apply-settings';

/** Saves a change and makes it felt; false when the browser refused to store it. */
export const changeSettings = async (
  { vault }: Pick<Ports, 'vault'>,
  patch: Partial<Settings>,
): Promise<boolean> => {
  const changed = await vault.changeSettings(patch);
  if (changed.ok) applySettings(changed.value);
  return changed.ok;
};

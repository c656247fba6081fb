import type { Settings } from '../ports/settings';
import { setIdleMinutes } from './lock-signs';

/** Makes settings felt: theme, contrast, motion and text size as attributes the stylesheet knows, and the idle time. */
export const applySettings = (
  settings: Settings,
  root: HTMLElement = document.documentElement,
): void => {
  setIdleMinutes(settings.lockAfterMinutes);
  set(root, 'theme', settings.theme);
  set(root, 'contrast', settings.contrast);
  set(root, 'motion', settings.motion);
  set(root, 'textSize', settings.textSize);
};

const set = (root: HTMLElement, name: string, value: string): void => {
  if (value === 'system' || value === 'normal') delete root.dataset[name];
  else root.dataset[name] = value;
};

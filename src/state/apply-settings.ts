import type { Settings } from '../ports/settings';
import { setIdleMinutes } from './lock-signs';
import { mannersStore } from './manners';

/** Makes settings felt: theme, contrast, motion and text size as attributes the stylesheet knows, the idle time, and manners. */
export const applySettings = (
  settings: Settings,
  root: HTMLElement = document.documentElement,
): void => {
  setIdleMinutes(settings.lockAfterMinutes);
  mannersStore.setState({
    areSingleKeysOn: settings.singleKeys === 'on',
    areValuesCovered: settings.coverValues === 'on',
    areSignalsOn: settings.codeSignal === 'on',
  });
  set(root, 'theme', settings.theme);
  set(root, 'contrast', settings.contrast);
  set(root, 'motion', settings.motion);
  set(root, 'textSize', settings.textSize);
};

const set = (root: HTMLElement, name: string, value: string): void => {
  if (value === 'system' || value === 'normal') delete root.dataset[name];
  else root.dataset[name] = value;
};

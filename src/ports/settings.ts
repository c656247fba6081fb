/** What the person set; sealed with everything else, defaults when unreadable. */
export interface Settings {
  readonly lockAfterMinutes: 1 | 5 | 15 | 60;
  readonly theme: 'system' | 'light' | 'dark';
  readonly contrast: 'system' | 'more';
  readonly motion: 'system' | 'less';
  readonly textSize: 'normal' | 'large';
  readonly language: 'system' | 'en';
}

export const defaultSettings: Settings = {
  lockAfterMinutes: 5,
  theme: 'system',
  contrast: 'system',
  motion: 'system',
  textSize: 'normal',
  language: 'system',
};

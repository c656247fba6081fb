import { create } from 'zustand';

interface Manners {
  /** Keys without Ctrl or ⌘ do something; off for those who press them by accident or by voice. */
  readonly areSingleKeysOn: boolean;
  /** A found code is also felt or heard. */
  readonly areSignalsOn: boolean;
}

/** What the page may do of itself, as the settings have it; before they are read, as they usually are. */
export const mannersStore = create<Manners>()(() => ({
  areSingleKeysOn: true,
  areSignalsOn: true,
}));

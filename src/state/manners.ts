import { create } from 'zustand';

interface Manners {
  /** Keys without Ctrl or ⌘ do something; off for those who press them by accident or by voice. */
  readonly areSingleKeysOn: boolean;
  /** Values in the list stay covered until the person shows them. */
  readonly areValuesCovered: boolean;
  /** A found code is also felt or heard. */
  readonly areSignalsOn: boolean;
}

/** What the page may do of itself, as the settings have it; before they are read, as they usually are. */
export const mannersStore = create<Manners>()(() => ({
  areSingleKeysOn: true,
  areValuesCovered: true,
  areSignalsOn: true,
}));

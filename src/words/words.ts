import { setupI18n } from '@lingui/core';
import { messages as shell } from 'virtual:words/en/shell';
import { messages as unlock } from 'virtual:words/en/unlock';
import { regionLocale } from './locale';

type Catalogues = typeof import('./en/backup.json') &
  typeof import('./en/cards.json') &
  typeof import('./en/failures.json') &
  typeof import('./en/fields.json') &
  typeof import('./en/health.json') &
  typeof import('./en/history.json') &
  typeof import('./en/notices.json') &
  typeof import('./en/present.json') &
  typeof import('./en/receive.json') &
  typeof import('./en/rules.json') &
  typeof import('./en/settings.json') &
  typeof import('./en/shell.json') &
  typeof import('./en/status.json') &
  typeof import('./en/unlock.json');

/** Every text of the wallet. An id without words does not compile. */
export type WordId = Extract<keyof Catalogues, string>;

export type Values = Readonly<Record<string, string | number>>;

// The words in front of the lock come with the first screen, those of the list with the list; the rest, three
// times as much, come with the first screen that says one of them.
const i18n = setupI18n({
  locale: 'en',
  locales: [regionLocale()],
  messages: { en: { ...shell, ...unlock } },
});

let ofList: Promise<void> | undefined;
let ofHealth: Promise<void> | undefined;
let everything: Promise<void> | undefined;

/** Brings the words of the list and of a card; nothing of them is drawn before. */
export function loadListWords(): Promise<void> {
  ofList ??= import('./words-list').then(({ messages }) => {
    i18n.load('en', messages);
  });
  return ofList;
}

/** Brings the words of the Health page, which is open to a locked wallet too. */
export function loadHealthWords(): Promise<void> {
  ofHealth ??= import('./words-health').then(({ messages }) => {
    i18n.load('en', messages);
  });
  return ofHealth;
}

/** Brings the words of every screen behind the lock; nothing of one is drawn before. */
export function loadEveryWord(): Promise<void> {
  const inside = async () => {
    const [{ messages }] = await Promise.all([import('./words-inside'), loadListWords()]);
    i18n.load('en', messages);
  };
  everything ??= inside();
  return everything;
}

// Tests draw any part of any screen. The build knows the mode, so nothing of this line ships.
if (import.meta.env.MODE === 'test') await Promise.all([loadEveryWord(), loadHealthWords()]);

/**
 * The text of an id in the person's language, with its values set in and plurals chosen.
 *
 * @param values by the names the message uses; text of other people belongs in `rich` with `<Foreign>`
 */
export function t(id: WordId, values?: Values): string {
  return i18n._(id, values);
}

/** True for ids made from data, for example a reason code, that have words here. */
export function hasWords(id: string): id is WordId {
  return Object.hasOwn(i18n.messages, id);
}

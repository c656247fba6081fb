import { messages as backup } from 'virtual:words/en/backup';
import { messages as failures } from 'virtual:words/en/failures';
import { messages as history } from 'virtual:words/en/history';
import { messages as present } from 'virtual:words/en/present';
import { messages as receive } from 'virtual:words/en/receive';
import { messages as rules } from 'virtual:words/en/rules';
import { messages as settings } from 'virtual:words/en/settings';

/** What only screens beyond the list of cards say. */
export const messages = {
  ...backup,
  ...failures,
  ...history,
  ...present,
  ...receive,
  ...rules,
  ...settings,
};

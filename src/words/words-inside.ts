import { messages as cards } from 'virtual:words/en/cards';
import { messages as failures } from 'virtual:words/en/failures';
import { messages as fields } from 'virtual:words/en/fields';
import { messages as history } from 'virtual:words/en/history';
import { messages as present } from 'virtual:words/en/present';
import { messages as receive } from 'virtual:words/en/receive';
import { messages as status } from 'virtual:words/en/status';

/** What only screens of an open wallet say. */
export const messages = {
  ...cards,
  ...failures,
  ...fields,
  ...history,
  ...present,
  ...receive,
  ...status,
};

import { messages as cards } from 'virtual:words/en/cards';
import { messages as fields } from 'virtual:words/en/fields';
import { messages as notices } from 'virtual:words/en/notices';
import { messages as status } from 'virtual:words/en/status';

/** What the list of cards and a card say: all that an open wallet shows first, bars among it. */
export const messages = { ...cards, ...fields, ...notices, ...status };

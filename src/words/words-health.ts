import { messages as health } from 'virtual:words/en/health';
import { messages as status } from 'virtual:words/en/status';

/** What the Health page says, also to somebody whose wallet is locked. */
export const messages = { ...health, ...status };

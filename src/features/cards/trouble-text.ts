import { t } from '../../words/words';
import type { CardView } from '../../ports/cards';
import { messages } from './messages';

/** Codes come from the vault, where another version of us may have written them. */
const isKnown = (code: string): code is keyof typeof messages => Object.hasOwn(messages, code);

/** Why a card's status is not known, as one sentence. */
export const troubleText = ({ trouble, observations }: CardView): string => {
  if (trouble === null) return t(observations.length === 0 ? 'trouble.never' : 'trouble.expired');
  if (isKnown(trouble.code)) return t(messages[trouble.code].title);
  return t(trouble.kind === 'untrusted' ? 'trouble.untrusted' : 'trouble.unreachable');
};

import { t } from '../../words/words';
import type { CardView } from '../../ports/cards';

/** Why a card's status is not known, as one sentence. */
export const troubleText = ({ trouble, observations }: CardView): string => {
  if (trouble !== null) {
    return t(trouble.kind === 'untrusted' ? 'trouble.untrusted' : 'trouble.unreachable');
  }
  return t(observations.length === 0 ? 'trouble.never' : 'trouble.expired');
};

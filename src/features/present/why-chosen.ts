import type { WordId } from '../../words/words';
import type { ConsentCard } from './consent-model';

/** Why this card and not the next one, while it is still the one we proposed; null when there is no other. */
export const whyChosen = ({ query, candidate }: ConsentCard): WordId | null => {
  const [first, second] = query.candidates;
  if (second === undefined || first !== candidate) return null;
  if (first.state.kind !== second.state.kind) return 'present.chosen-standing';
  return first.extraCount < second.extraCount ? 'present.chosen-least' : 'present.chosen-used';
};

import { progressStore } from '../state/progress';
import { Progress } from '../ui/progress';
import { t, type WordId } from '../words/words';

/** A bar with numbers while the vault works on every record; nothing while it does not, or is soon done. */
export const LongWork = ({ words }: { readonly words: WordId }) => {
  const { progress } = progressStore();
  if (progress === null) return null;
  const { done, total } = progress;
  return <Progress label={t(words, { done, total })} value={done} max={total} />;
};

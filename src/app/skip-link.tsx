import type { MouseEvent } from 'react';
import { t } from '../words/words';

/** The first stop of the Tab key. It moves focus itself, so that the address bar stays as it was. */
export function SkipLink() {
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById('content')?.focus();
  };
  return (
    <a className="skip-link" href="#content" onClick={skip}>
      {t('shell.skip')}
    </a>
  );
}

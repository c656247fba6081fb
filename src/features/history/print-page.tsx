import { Button } from '../../ui/button';
import { t } from '../../words/words';

/** Prints what is on this screen, or keeps it as a PDF: the browser's own dialog offers both. */
export const PrintPage = () => (
  <Button variant="quiet" icon="print" onPress={() => window.print()}>
    {t('entry.print')}
  </Button>
);

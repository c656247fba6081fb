import { Button } from '../../ui/button';
import { Footer } from '../../ui/footer';
import { t } from '../../words/words';
import type { useCheckStatus } from './use-check-status';

/** What can be done with a card from its foot. */
export const CardActions = ({
  checking,
}: {
  readonly checking: NonNullable<ReturnType<typeof useCheckStatus>>;
}) => (
  <Footer>
    <Button
      variant="primary"
      icon="refresh"
      isWide
      isBusy={checking.isBusy}
      onPress={checking.check}
    >
      {t(checking.isBusy ? 'card.checking' : 'card.checkStatus')}
    </Button>
  </Footer>
);

import { airlock } from '../ui/airlock';
import { t } from '../words/words';

/**
 * To the issuer of a card that has to be got again, by the page that shows the host and waits for a press. A plain link:
 * that page is another document.
 */
export const GetAgain = ({
  card,
  issuerUrl,
}: {
  readonly card: string;
  readonly issuerUrl: string;
}) => (
  <a
    className="button button-outline button-s"
    href={airlock(issuerUrl)}
    aria-label={t('card.getAgainWhich', { card })}
  >
    {t('card.getAgain')}
  </a>
);

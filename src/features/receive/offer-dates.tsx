import type { Validity } from '../../core/credential/credential';
import type { EpochSeconds } from '../../core/kernel/time';
import { toDate } from '../../display/ago';
import { KeyValues } from '../../ui/key-values';
import { Sheet } from '../../ui/sheet';
import { formatDate } from '../../words/formats';
import { t } from '../../words/words';

interface OfferDatesProps {
  readonly validity: Validity;
  readonly now: EpochSeconds;
}

/** When the card was issued, when it starts where that is still to come, and when it ends. */
export function OfferDates({ validity, now }: OfferDatesProps) {
  const { issuedAt, notBefore, expiresAt } = validity;
  const date = (at: EpochSeconds): string => formatDate(toDate(at), 'long');
  const rows = [
    ...(issuedAt === null ? [] : [{ label: t('receive.issued'), value: date(issuedAt) }]),
    ...(notBefore === null || notBefore <= now
      ? []
      : [{ label: t('receive.starts'), value: date(notBefore) }]),
    {
      label: t('receive.ends'),
      value: expiresAt === null ? t('receive.no-end') : date(expiresAt),
    },
  ];
  return (
    <Sheet>
      <KeyValues rows={rows} />
    </Sheet>
  );
}

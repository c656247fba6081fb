import { useQuery } from '@tanstack/react-query';
import { fieldLabelLong } from '../../display/field-label';
import { cardName } from '../../display/card-name';
import { cardTagText } from '../../display/card-tag';
import { toDate } from '../../display/ago';
import { HostText } from '../../display/host-text';
import type { EntryId } from '../../ports/activity';
import { usePorts } from '../../state/ports';
import { activityQuery } from '../../state/queries';
import { Foreign } from '../../ui/foreign';
import { KeyValues } from '../../ui/key-values';
import { Link } from '../../ui/link';
import { Marker } from '../../ui/marker';
import { Sheet, SheetCaption, SheetFoot } from '../../ui/sheet';
import { formatDateTime, formatList } from '../../words/formats';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import type { WordId } from '../../words/words';

const trust: Record<'confirmed' | 'domain' | 'unconfirmed', WordId> = {
  confirmed: 'present.confirmed',
  domain: 'present.domain-only',
  unconfirmed: 'present.not-confirmed',
};

/** The receipt as Activity keeps it: names of fields, no values. */
export function ResultReceipt({ entryId }: { readonly entryId: EntryId }) {
  const ports = usePorts();
  const { data } = useQuery(activityQuery(ports));
  const entry = data?.ok === true ? data.value.find(({ id }) => id === entryId) : undefined;
  if (entry?.kind !== 'shared') return null;
  const { verifier, purpose, receiptNumber, at } = entry;
  return (
    <Sheet label={t('present.receipt')}>
      <SheetCaption>{t('present.receipt')}</SheetCaption>
      <KeyValues
        rows={[
          { label: t('present.receipt-number'), value: receiptNumber, isMono: true },
          { label: t('present.receipt-when'), value: formatDateTime(toDate(at)) },
          { label: t('present.receipt-who'), value: verifier.confirmedName ?? verifier.host },
          { label: t('present.receipt-host'), value: <HostText host={verifier.host} /> },
          { label: t('present.receipt-trust'), value: t(trust[verifier.tier]) },
          ...(purpose === null
            ? []
            : [
                {
                  label: t('present.reason'),
                  value: rich('present.quoted', { text: <Foreign text={purpose} /> }),
                },
              ]),
          ...entry.cards.flatMap((card) => [
            {
              label: t('present.receipt-card'),
              value: t('present.receipt-card-from', {
                card: cardName(card),
                issuer: card.issuerName,
                status: cardTagText(card.state, at),
              }),
            },
            {
              label: t('present.receipt-sent'),
              value: (
                <Marker>
                  {formatList([
                    ...new Set(card.sent.map((path) => fieldLabelLong(path, card.labels))),
                  ])}
                </Marker>
              ),
            },
            {
              label: t('present.receipt-kept'),
              value: t('present.receipt-kept-count', { n: card.kept.length }),
            },
          ]),
        ]}
      />
      <SheetFoot>
        <Link href={`/activity/${entryId}`}>{t('present.in-activity')}</Link>
      </SheetFoot>
    </Sheet>
  );
}

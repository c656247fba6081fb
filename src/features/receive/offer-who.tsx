import { localText } from '../../display/card-name';
import { HostText } from '../../display/host-text';
import type { OfferReview } from '../../core/issuance/stages';
import { Band } from '../../ui/band';
import { Foreign } from '../../ui/foreign';
import { KeyValues } from '../../ui/key-values';
import { Sheet, SheetHead } from '../../ui/sheet';
import { Text } from '../../ui/text';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import { configurationName } from './configuration-name';

/**
 * What is certain about an offer before the card is here: its kind and the host. Only the card carries a
 * signature that a list can vouch for, so until then the issuer's name is its own word, and quoted.
 */
export function OfferWho({ review }: { readonly review: OfferReview }) {
  const name = localText(review.metadata.names);
  return (
    <>
      <Sheet>
        <SheetHead>
          <Text as="div" size="row" weight="750">
            <Foreign text={configurationName(review.configuration)} />
          </Text>
        </SheetHead>
        <KeyValues
          rows={[
            { label: t('receive.issuer-at'), value: <HostText host={review.host} isStrong /> },
            {
              label: t('receive.issuer-calls'),
              value:
                name === null
                  ? t('receive.issuer-nameless')
                  : rich('receive.issuer-name', { name: <Foreign text={name} /> }),
            },
          ]}
        />
      </Sheet>
      <Band tone="unk" icon="q" title={t('receive.issuer-not-yet')}>
        {t('receive.issuer-not-yet-help')}
      </Band>
      <Text size="small" tone="quiet">
        {t('receive.uses-up')}
      </Text>
    </>
  );
}

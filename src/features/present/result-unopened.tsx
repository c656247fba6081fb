import { Band } from '../../ui/band';
import { Foreign } from '../../ui/foreign';
import { Mono } from '../../ui/mono';
import { rich } from '../../words/rich';
import { t } from '../../words/words';

/** An address that is not theirs, or no web address: shown as text, never a link. */
export function ResultUnopened({ address }: { readonly address: string }) {
  return (
    <Band tone="unk" icon="link" title={t('present.unopened')}>
      {rich('present.unopened-help', {
        address: (
          <Mono>
            <Foreign text={address} />
          </Mono>
        ),
      })}
    </Band>
  );
}

import type { EpochSeconds } from '../../core/kernel/time';
import type { Verifier } from '../../core/policy/party';
import { toDate } from '../../display/ago';
import { Foreign } from '../../ui/foreign';
import { KeyValues } from '../../ui/key-values';
import { formatDate, formatList } from '../../words/formats';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import type { Shared } from './given-answers';

interface VouchedFactsProps {
  readonly verifier: Verifier;
  readonly at: EpochSeconds;
  readonly answer: Pick<Shared, 'retention'> | undefined;
}

/** Who confirmed them and when that was so, and how long they said they keep it. */
export const VouchedFacts = ({ verifier, at, answer }: VouchedFactsProps) => {
  const retention = answer?.retention ?? null;
  return (
    <KeyValues
      rows={[
        {
          label: t('entry.vouched'),
          value:
            verifier.vouchedBy.length === 0 ? t('entry.nobody') : formatList(verifier.vouchedBy),
          note: t('entry.asOf', { date: formatDate(toDate(at), 'medium') }),
        },
        {
          label: t('entry.retention'),
          value:
            retention === null
              ? t('entry.noRetention')
              : rich('entry.quoted', { text: <Foreign text={retention} /> }),
        },
      ]}
    />
  );
};

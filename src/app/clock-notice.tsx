import { skewStore } from '../state/watch-clock';
import { Band } from '../ui/band';
import { formatSpan } from '../words/formats';
import { t } from '../words/words';

/** M-CLOCK: a host said another time than this device; what is right again takes the bar down. */
export function ClockWrong() {
  const { seconds } = skewStore();
  return (
    <Band
      tone="warn"
      role="status"
      icon="clock"
      title={t('notice.clock', { n: formatSpan(seconds ?? 0) })}
    >
      {t('notice.clockHelp')}
    </Band>
  );
}

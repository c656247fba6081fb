import { agoText } from '../../display/ago';
import type { BackupStanding as Standing } from '../../flows/back-up';
import { usePorts } from '../../state/ports';
import { Band } from '../../ui/band';
import { t } from '../../words/words';

const tones = { none: 'ok', first: 'unk', due: 'warn', test: 'unk' } as const;

/** The line that says how old the last backup is, and whether it is time for one. */
export const BackupStanding = ({ standing }: { readonly standing: Standing }) => {
  const { clock } = usePorts();
  const { need, lastMadeAt, history } = standing;
  const last =
    lastMadeAt === null
      ? t('backup.none')
      : t('backup.last', { ago: agoText(lastMadeAt, clock.now()), n: history.newCards });
  return (
    <Band
      tone={lastMadeAt === null && need === 'none' ? 'unk' : tones[need]}
      icon="file"
      title={last}
    >
      {need === 'none' ? null : t(`backup.${need}`)}
    </Band>
  );
};

import { useQuery } from '@tanstack/react-query';
import { agoText } from '../../display/ago';
import { usePorts } from '../../state/ports';
import { backupsQuery, cardsQuery } from '../../state/queries';
import { Band } from '../../ui/band';
import { t } from '../../words/words';

/** Before erasing: how old the last backup is, and what is in none (SECURITY 3.2 row 5). */
export const BackupAge = () => {
  const ports = usePorts();
  const cards = useQuery(cardsQuery(ports));
  const backups = useQuery(backupsQuery(ports));
  if (!cards.data?.ok || !backups.data?.ok) return null;
  const count = cards.data.value.cards.length;
  const { lastMadeAt, history } = backups.data.value;
  const { newCards } = history;
  if (lastMadeAt === null)
    return count === 0 ? null : <Band tone="bad">{t('security.eraseNoBackup', { n: count })}</Band>;
  const ago = agoText(lastMadeAt, ports.clock.now());
  return (
    <Band tone={newCards > 0 ? 'bad' : 'warn'}>
      {t(newCards > 0 ? 'security.eraseOldBackup' : 'security.eraseBackup', { ago, n: newCards })}
    </Band>
  );
};

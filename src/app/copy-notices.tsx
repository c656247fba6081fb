import { dropNotice, type NoticeKind } from '../state/notices';
import { useSession } from '../state/session';
import { Band } from '../ui/band';
import { Button } from '../ui/button';
import { t } from '../words/words';

type FindingKind = Extract<NoticeKind, 'rolled-back' | 'recovered' | 'repaired'>;

/** What the unlock found out about the copies; stays until it is read. */
export function Finding({ kind }: { readonly kind: FindingKind }) {
  const session = useSession((now) => (now.at === 'open' ? now : null));
  const words = {
    'rolled-back': [t('notice.rolledBack'), t('notice.rolledBackHelp')],
    recovered: [
      t('notice.recovered', { count: session?.recoveredCards ?? 0 }),
      t('notice.recoveredHelp'),
    ],
    repaired: [t('notice.repaired', { count: session?.repaired ?? 0 }), t('notice.repairedHelp')],
  }[kind];
  return (
    <Band
      tone={kind === 'rolled-back' ? 'warn' : 'unk'}
      role="status"
      title={words[0]}
      action={
        <Button variant="quiet" onPress={() => dropNotice(kind)}>
          {t('notice.seen')}
        </Button>
      }
    >
      {words[1]}
    </Band>
  );
}

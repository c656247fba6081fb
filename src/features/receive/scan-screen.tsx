import { useEffect, useState } from 'react';
import type { Arrival } from '../../core/presentation/stages';
import { takeIncoming } from '../../state/incoming';
import { usePorts } from '../../state/ports';
import { announce } from '../../ui/announcer';
import { IconButton } from '../../ui/icon-button';
import { useNavigate } from '../../ui/link';
import { Screen } from '../../ui/screen';
import { Stack } from '../../ui/stack';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';
import { ScanCamera } from './scan-camera';
import { ScanPaste } from './scan-paste';
import { ScanSeveral } from './scan-several';
import { ScanUnknown } from './scan-unknown';
import { useCamera } from './use-camera';

type Found =
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'several'; readonly texts: readonly string[] };

/** S05: one input for everything, by camera or paste; names what it is before anything is contacted. */
export function ScanScreen() {
  const { scanner, allowLoopbackHttp } = usePorts();
  const navigate = useNavigate();
  const [found, setFound] = useState<Found | null>(null);

  const take = (text: string, arrival: Arrival) => {
    const taken = takeIncoming(text, arrival, { allowLoopbackHttp, ownOrigin: location.origin });
    if (taken.kind === 'unknown') return setFound(taken);
    announce(t(taken.kind === 'offer' ? 'receive.found-offer' : 'receive.found-request'));
    navigate(taken.route);
  };
  const camera = useCamera(scanner, (texts) => {
    const [first] = texts;
    if (texts.length > 1) setFound({ kind: 'several', texts });
    else if (first !== undefined) take(first, 'camera');
  });

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain').trim() ?? '';
      if (text === '') return;
      event.preventDefault();
      take(text, 'paste');
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });

  return (
    <Screen
      title={t('receive.scan-title')}
      bar={
        <TopBar
          title={t('receive.scan-title')}
          trailing={
            <IconButton icon="x" label={t('receive.close')} onPress={() => navigate('/wallet')} />
          }
        />
      }
    >
      <Stack gap={4}>
        {found?.kind === 'unknown' && (
          <ScanUnknown text={found.text} onTryAnother={() => setFound(null)} />
        )}
        {found?.kind === 'several' && (
          <ScanSeveral texts={found.texts} onTake={(text) => take(text, 'camera')} />
        )}
        {found === null && <ScanCamera camera={camera} />}
        <ScanPaste
          hasFailedCamera={camera.stage.at === 'failed'}
          onTake={(text) => take(text, 'paste')}
        />
      </Stack>
    </Screen>
  );
}

import { useCallback } from 'react';
import { usePorts } from '../../state/ports';
import { DropHint } from '../../ui/drop-hint';
import { IconButton } from '../../ui/icon-button';
import { useNavigate } from '../../ui/link';
import { Screen } from '../../ui/screen';
import { Stack } from '../../ui/stack';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';
import { ScanCamera } from '../../display/camera/scan-camera';
import { ScanFound } from './scan-found';
import { ScanWays } from './scan-ways';
import { useCamera } from '../../display/camera/use-camera';
import { useHandedOver } from './use-handed-over';
import { useScan } from './use-scan';

/** S05: one input for everything, by camera, picture, paste or file; names what it is before anything is contacted. */
export function ScanScreen() {
  const { scanner } = usePorts();
  const navigate = useNavigate();
  const { found, takeText, takeCodes, takeFile, tryAnother } = useScan();
  const camera = useCamera(scanner, ({ codes, still }) => takeCodes(codes, 'camera', still));
  const { stop } = camera;

  const onText = useCallback(
    (text: string) => {
      stop();
      takeText(text, 'paste');
    },
    [stop, takeText],
  );
  const onFile = useCallback(
    (file: File) => {
      stop();
      void takeFile(file);
    },
    [stop, takeFile],
  );
  const isOver = useHandedOver({ onText, onFile });

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
        {found === null ? (
          <ScanCamera camera={camera} />
        ) : (
          <ScanFound found={found} onTake={takeText} onTryAnother={tryAnother} />
        )}
        <ScanWays hasFailedCamera={camera.stage.at === 'failed'} onText={onText} onFile={onFile} />
      </Stack>
      {isOver && <DropHint>{t('receive.drop')}</DropHint>}
    </Screen>
  );
}

import { useEffect } from 'react';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { SectionTitle, Text } from '../../ui/text';
import { Viewfinder } from '../../ui/viewfinder';
import type { WordId } from '../../words/words';
import { t } from '../../words/words';
import { cameraSteps } from './camera-steps';
import { ScanControls } from './scan-controls';
import type { Camera } from './use-camera';
import type { CameraFailure } from './camera';

const failureWords: Record<CameraFailure['code'], readonly [title: WordId, help: WordId | null]> = {
  'camera/denied': ['receive.camera-blocked', null],
  'camera/none': ['receive.camera-none', 'receive.camera-none-help'],
  'camera/busy': ['receive.camera-busy', 'receive.camera-busy-help'],
  'camera/lost': ['receive.camera-lost', 'receive.camera-lost-help'],
  'camera/no-reader': ['receive.camera-no-reader', 'receive.camera-no-reader-help'],
  'camera/insecure': ['receive.camera-insecure', 'receive.camera-insecure-help'],
};

/** What is said at each turn to those who do not see the picture. */
const wordsOf = (stage: Camera['stage']): WordId | null => {
  if (stage.at === 'failed') return failureWords[stage.code][0];
  if (stage.at === 'asking') return 'receive.camera-asking';
  if (stage.at === 'off') return null;
  return stage.trouble === 'black' ? 'receive.camera-black' : 'receive.camera-on';
};

/** The viewfinder in each of its states; the browser asks for permission only after a tap here. */
export function ScanCamera({ camera }: { readonly camera: Camera }) {
  const { stage, start, stop, video } = camera;
  const said = wordsOf(stage);
  useEffect(() => {
    if (said !== null) announce(t(said));
  }, [said]);
  if (stage.at === 'on') {
    return (
      <>
        <Viewfinder
          picture={<video ref={video} muted playsInline aria-label={t('receive.camera-picture')} />}
        >
          {stage.trouble === 'black' && (
            <>
              <SectionTitle>{t('receive.camera-black')}</SectionTitle>
              <Button onPress={() => start()}>{t('receive.camera-restart')}</Button>
            </>
          )}
        </Viewfinder>
        {stage.trouble === 'nothing' && (
          <Text as="div" size="small">
            <span role="status">{t('receive.camera-tips')}</span>
          </Text>
        )}
        <ScanControls stream={stage.stream} onChoose={start} onStop={stop} />
      </>
    );
  }
  if (stage.at === 'failed') {
    const [title, help] = failureWords[stage.code];
    return (
      <Viewfinder>
        <SectionTitle size="l">{t(title)}</SectionTitle>
        <Text size="small">{help === null ? t(cameraSteps(navigator.userAgent)) : t(help)}</Text>
        {stage.code !== 'camera/insecure' && (
          <Button onPress={() => start()}>{t('receive.camera-again')}</Button>
        )}
      </Viewfinder>
    );
  }
  return (
    <Viewfinder>
      <SectionTitle size="l">{t('receive.camera-title')}</SectionTitle>
      <Text size="small">
        {t(stage.at === 'asking' ? 'receive.camera-asking' : 'receive.camera-explained')}
      </Text>
      {stage.at === 'off' && (
        <Button icon="camera" onPress={() => start()}>
          {t('receive.camera-use')}
        </Button>
      )}
    </Viewfinder>
  );
}

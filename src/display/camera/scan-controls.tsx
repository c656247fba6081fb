import { useEffect, useState } from 'react';
import { Button } from '../../ui/button';
import { RangeField } from '../../ui/range-field';
import { RadioGroup } from '../../ui/radio-group';
import { Sheet } from '../../ui/sheet';
import { Row } from '../../ui/stack';
import { t } from '../../words/words';
import { abilitiesOf, adjustCamera, listCameras, type ZoomRange } from './camera';

interface ScanControlsProps {
  readonly stream: MediaStream;
  readonly onChoose: (deviceId: string) => void;
  readonly onStop: () => void;
}

/** Torch, zoom and the choice of camera, as far as this camera offers them. */
export function ScanControls({ stream, onChoose, onStop }: ScanControlsProps) {
  const [isLit, setLit] = useState(false);
  const [zoom, setZoom] = useState<number | null>(null);
  const [cameras, setCameras] = useState<Awaited<ReturnType<typeof listCameras>>>([]);
  const abilities = abilitiesOf(stream);
  const range = abilities.zoom;
  const chosen = stream.getVideoTracks()[0]?.getSettings().deviceId;

  useEffect(() => {
    let isCurrent = true;
    void listCameras(navigator.mediaDevices).then((found) => {
      if (isCurrent) setCameras(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [stream]);

  const light = () => {
    setLit(!isLit);
    void adjustCamera(stream, { torch: !isLit });
  };
  const zoomTo = (next: number) => {
    setZoom(next);
    void adjustCamera(stream, { zoom: next });
  };
  const zoomBy = (steps: number, { min, max }: ZoomRange) =>
    zoomTo(Math.min(max, Math.max(min, (zoom ?? min) + (steps * (max - min)) / 6)));

  return (
    <>
      <Row gap={2} wrap>
        {abilities.hasTorch && (
          <Button size="s" icon="sun" onPress={light}>
            {t(isLit ? 'receive.torch-off' : 'receive.torch-on')}
          </Button>
        )}
        <Button size="s" onPress={onStop}>
          {t('receive.camera-stop')}
        </Button>
      </Row>
      {range !== null && (
        <Row gap={2} wrap>
          <Button size="s" onPress={() => zoomBy(-1, range)}>
            {t('receive.zoom-out')}
          </Button>
          <RangeField
            label={t('receive.zoom')}
            {...range}
            value={zoom ?? range.min}
            onChange={zoomTo}
          />
          <Button size="s" onPress={() => zoomBy(1, range)}>
            {t('receive.zoom-in')}
          </Button>
        </Row>
      )}
      {cameras.length > 1 && (
        <Sheet>
          <RadioGroup
            legend={t('receive.cameras')}
            value={chosen}
            onChange={onChoose}
            options={cameras.map(({ id, label }, index) => ({
              value: id,
              label: label === '' ? t('receive.camera-number', { n: index + 1 }) : label,
            }))}
          />
        </Sheet>
      )}
    </>
  );
}

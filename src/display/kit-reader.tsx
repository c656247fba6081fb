import { useState } from 'react';
import { usePorts } from '../state/ports';
import { Button } from '../ui/button';
import { Row, Stack } from '../ui/stack';
import { Text } from '../ui/text';
import { useFilePicker } from '../ui/use-file-picker';
import { t, type WordId } from '../words/words';
import type { FoundCode } from '../ports/scanner';
import { codeSignal } from './camera/code-signal';
import { ScanCamera } from './camera/scan-camera';
import { useCamera } from './camera/use-camera';

/** As the kit prints it: 6 groups of 5 in Crockford's base 32. Whether it opens anything is the vault's to say. */
const kitCode = /^[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5}){5}$/u;

/** Reads the code of a printed recovery kit, with the camera or from a picture; nothing else in view counts. */
export const KitReader = ({ onCode }: { readonly onCode: (code: string) => void }) => {
  const { scanner } = usePorts();
  const [trouble, setTrouble] = useState<WordId | null>(null);
  const take = (codes: readonly FoundCode[]): void => {
    const kit = codes.find(({ text }) => kitCode.test(text));
    if (kit === undefined) return setTrouble('backup.kit.otherCode');
    codeSignal();
    onCode(kit.text);
  };
  const camera = useCamera(scanner, ({ codes }) => take(codes));
  const open = async (file: File): Promise<void> => {
    camera.stop();
    setTrouble(null);
    const found = await scanner.readPicture(file);
    if (found.ok) take(found.value);
    else setTrouble('backup.kit.noCode');
  };
  const picture = useFilePicker({ accept: 'image/*', onFile: (file) => void open(file) });
  return (
    <Stack gap={3}>
      <ScanCamera camera={camera} />
      <div role="alert">{trouble === null ? null : <Text tone="bad">{t(trouble)}</Text>}</div>
      <Row gap={3} wrap>
        <Button icon="file" onPress={picture.open}>
          {t('backup.kit.picture')}
        </Button>
      </Row>
      {picture.input}
    </Stack>
  );
};

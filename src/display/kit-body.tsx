import { usePorts } from '../state/ports';
import { KeyValues } from '../ui/key-values';
import { LinesToWrite } from '../ui/lines-to-write';
import { Mono } from '../ui/mono';
import { Sheet } from '../ui/sheet';
import { Row, Stack } from '../ui/stack';
import { SectionTitle, Text } from '../ui/text';
import { formatDate } from '../words/formats';
import { t } from '../words/words';
import { toDate } from './ago';
import { QrCode } from './qr-code';

const codeLines = 2;
const noteLines = 4;

interface KitBodyProps {
  /** The recovery code while it is shown; null afterwards, and then there are lines to write it on. */
  readonly code: string | null;
  /** When a backup was last made, in words; left out where that says nothing. */
  readonly lastBackup?: string | undefined;
}

/** What stands on the recovery kit, one page to keep with one's papers (SCREENS S20). */
export const KitBody = ({ code, lastBackup }: KitBodyProps) => {
  const now = usePorts().clock.now();
  return (
    <Stack gap={4}>
      <Stack gap={1}>
        <SectionTitle size="s">{t('backup.kit.what')}</SectionTitle>
        <Text>{t('backup.kit.whatHelp')}</Text>
      </Stack>
      <Sheet>
        <KeyValues
          layout="stacked"
          rows={[
            { label: t('backup.kit.printed'), value: formatDate(toDate(now)) },
            { label: t('backup.kit.address'), value: location.origin, isMono: true },
            ...(lastBackup === undefined
              ? []
              : [{ label: t('backup.kit.lastBackup'), value: lastBackup }]),
          ]}
        />
      </Sheet>
      <Stack gap={1}>
        <SectionTitle size="s">{t('backup.kit.code')}</SectionTitle>
        <Text size="small">{t(code === null ? 'backup.kit.codeHelp' : 'backup.kit.codeHere')}</Text>
        {code === null ? (
          <LinesToWrite count={codeLines} />
        ) : (
          <Row gap={4} wrap>
            <QrCode text={code} label={t('backup.kit.qr')} />
            <Mono>{code}</Mono>
          </Row>
        )}
      </Stack>
      <Stack gap={1}>
        <SectionTitle size="s">{t('backup.kit.where')}</SectionTitle>
        <LinesToWrite count={codeLines} />
      </Stack>
      <Stack gap={1}>
        <SectionTitle size="s">{t('backup.kit.steps')}</SectionTitle>
        {t('backup.kit.stepsHelp')
          .split('\n')
          .map((line) => (
            <Text key={line}>{line}</Text>
          ))}
      </Stack>
      <Stack gap={1}>
        <SectionTitle size="s">{t('backup.kit.notes')}</SectionTitle>
        <LinesToWrite count={noteLines} />
      </Stack>
    </Stack>
  );
};

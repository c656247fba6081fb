import { useState } from 'react';
import type { Entry } from '../../ports/activity';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { downloadFile } from '../../ui/download-file';
import { RadioGroup } from '../../ui/radio-group';
import { Sheet } from '../../ui/sheet';
import { Row, Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import { exportCsv } from './export-csv';
import { exportJson } from './export-json';

type ExportFormat = 'json' | 'csv' | 'print';

interface ExportActivityProps {
  readonly entries: readonly Entry[];
  /** A search or a range leaves something out. */
  readonly isPart: boolean;
}

/** Takes Activity out of the wallet: as JSON, as a table, or on paper. Says first what is inside. */
export const ExportActivity = ({ entries, isPart }: ExportActivityProps) => {
  const { clock } = usePorts();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<ExportFormat>('json');
  const withValues = entries.filter(
    (entry) => entry.kind === 'shared' && entry.cards.some(({ values }) => values !== null),
  ).length;
  const close = (): void => setIsOpen(false);
  const take = (): void => {
    close();
    if (chosen === 'json')
      downloadFile('activity.json', 'application/json', exportJson(entries, clock.now()));
    else if (chosen === 'csv') downloadFile('activity.csv', 'text/csv', exportCsv(entries));
    // The dialog must be gone from the page before the page is printed.
    else setTimeout(() => window.print(), printDelayMs);
  };
  return (
    <>
      <Button variant="outline" icon="down2" hasPopup="dialog" onPress={() => setIsOpen(true)}>
        {t('export.open')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={t('export.title')}
        closeLabel={t('export.close')}
        footer={
          <Row gap={3} wrap>
            <Button variant="outline" onPress={close}>
              {t('export.cancel')}
            </Button>
            <Button
              variant="primary"
              icon={chosen === 'print' ? 'print' : 'down2'}
              onPress={take}
              blockedBecause={entries.length === 0 ? t('export.nothing') : undefined}
            >
              {t(chosen === 'print' ? 'export.print' : 'export.save')}
            </Button>
          </Row>
        }
      >
        <Stack gap={4}>
          <Stack gap={1}>
            <Text weight="650">
              {t(isPart ? 'export.countPart' : 'export.count', { n: entries.length })}
            </Text>
            <Text>{t('export.inside')}</Text>
            <Text>
              {withValues === 0 || chosen !== 'json'
                ? t(withValues === 0 ? 'export.noValues' : 'export.valuesLeftOut')
                : t('export.values', { n: withValues })}
            </Text>
            <Text tone="warn">{t('export.open-file')}</Text>
          </Stack>
          <Sheet>
            <RadioGroup
              legend={t('export.as')}
              value={chosen}
              onChange={setChosen}
              options={[
                { value: 'json', label: 'JSON', description: t('export.json') },
                { value: 'csv', label: 'CSV', description: t('export.csv') },
                { value: 'print', label: t('export.paper'), description: t('export.paperHelp') },
              ]}
            />
          </Sheet>
        </Stack>
      </Dialog>
    </>
  );
};

/** Long enough for the dialog to leave. */
const printDelayMs = 300;

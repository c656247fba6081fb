import { cardName } from '../../display/card-name';
import { toDate } from '../../display/ago';
import { RadioGroup } from '../../ui/radio-group';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { formatDateTime } from '../../words/formats';
import { t } from '../../words/words';
import type { CardStanding, RestoreDifference } from '../../ports/vault-backup';

interface DifferencesProps {
  readonly differences: readonly RestoreDifference[];
  readonly chosen: ReadonlySet<string>;
  readonly onTake: (id: string, isTaken: boolean) => void;
}

const cardSide = ({ isIntact, issuerName, verifiedAt }: CardStanding): string =>
  isIntact
    ? t('backup.preview.checked', {
        date: formatDateTime(toDate(verifiedAt)),
        issuer: issuerName,
      })
    : t('backup.preview.broken', { issuer: issuerName });

const listSide = ({ sequence, isEnabled }: { sequence: number; isEnabled: boolean }): string =>
  t('backup.preview.listSide', { sequence, state: isEnabled ? 'on' : 'off' });

const words = (
  difference: RestoreDifference,
): { readonly title: string; readonly here: string; readonly there: string } => {
  switch (difference.kind) {
    case 'card':
      return {
        title: cardName(difference.card),
        here: cardSide(difference.here),
        there: cardSide(difference.there),
      };
    case 'trust-list':
      return {
        title: t('backup.preview.list', { publisher: difference.publisher }),
        here: listSide(difference.here),
        there: listSide(difference.there),
      };
    case 'settings':
      return {
        title: t('backup.preview.settingsName'),
        here: t('backup.preview.settingsHere'),
        there: t('backup.preview.settingsThere'),
      };
  }
};

/** Says of one side that it is the newer one. */
const side = (label: string, isNewer: boolean): string =>
  isNewer ? `${label} (${t('backup.preview.newer')})` : label;

/** Both sides of everything that is not the same; what is here stays unless the other is chosen. */
export const PreviewDifferences = ({ differences, chosen, onTake }: DifferencesProps) =>
  differences.length === 0 ? null : (
    <Stack gap={3}>
      <SectionTitle size="s">{t('backup.preview.differs')}</SectionTitle>
      <Text>{t('backup.preview.choose')}</Text>
      {differences.map((difference) => {
        const { id, newer } = difference;
        const { title, here, there } = words(difference);
        return (
          <Sheet key={id}>
            <RadioGroup
              legend={title}
              value={chosen.has(id) ? 'backup' : 'here'}
              onChange={(value) => onTake(id, value === 'backup')}
              options={[
                {
                  value: 'here',
                  label: side(t('backup.preview.here'), newer === 'here'),
                  description: here,
                },
                {
                  value: 'backup',
                  label: side(t('backup.preview.there'), newer === 'backup'),
                  description: there,
                },
              ]}
            />
          </Sheet>
        );
      })}
    </Stack>
  );

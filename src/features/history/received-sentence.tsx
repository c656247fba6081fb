import { pathKey } from '../../core/credential/claim-tree';
import type { FieldGroup } from '../../core/activity/field-group';
import type { Organisation } from '../../core/activity/who-knows';
import { toDate } from '../../display/ago';
import { fieldLabelLong } from '../../display/field-label';
import { groupLabel } from '../../display/group-label';
import { inSentence } from '../../display/in-sentence';
import { Marker } from '../../ui/marker';
import { Row, Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { formatDate, formatList } from '../../words/formats';
import { t } from '../../words/words';
import type { Shared } from './given-answers';

interface ReceivedField {
  readonly label: string;
  readonly isChanged: boolean;
}

/** What people most wish to have kept, in the order it is said. */
const worthSaying: readonly FieldGroup[] = ['name', 'birth', 'address', 'id-number', 'portrait'];

/** Since when they have received which fields, what has changed since, and what never came from this wallet. */
export const ReceivedSentence = ({
  organisation,
}: {
  readonly organisation: Organisation<Shared>;
}) => {
  const fields = receivedFields(organisation);
  const kept = worthSaying
    .filter((group) => !organisation.told.has(group))
    .map((group) => inSentence(groupLabel(group)));
  return (
    <Stack gap={2}>
      <Text size="sentence">
        {t('activity.since', { date: formatDate(toDate(organisation.firstAt), 'medium') })}
      </Text>
      <Row as="ul" gap={1} wrap label={t('activity.receivedGroups')}>
        {fields.map(({ label, isChanged }) => (
          <li key={label}>
            <Marker isChanged={isChanged}>{label}</Marker>
            {isChanged ? ` ${t('activity.changedSince')}` : ''}
          </li>
        ))}
      </Row>
      {kept.length === 0 ? null : (
        <Text tone="quiet">{t('activity.neverCame', { fields: formatList(kept, 'or') })}</Text>
      )}
    </Stack>
  );
};

/** Every field that went to them, each once by its name; the newest answer says whether it changed. */
const receivedFields = ({ answers }: Organisation<Shared>): readonly ReceivedField[] => {
  const fields = new Map<string, ReceivedField>();
  for (const { cards } of answers)
    for (const { sent, changed, labels } of cards) {
      const different = new Set(changed.map(pathKey));
      for (const path of sent) {
        const label = fieldLabelLong(path, labels);
        if (!fields.has(label))
          fields.set(label, { label, isChanged: different.has(pathKey(path)) });
      }
    }
  return [...fields.values()];
};

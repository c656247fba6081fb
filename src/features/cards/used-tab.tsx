import { useState } from 'react';
import { toDate } from '../../display/ago';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Marker } from '../../ui/marker';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { Timeline } from '../../ui/timeline';
import { formatDateTime } from '../../words/formats';
import { t, type WordId } from '../../words/words';
import type { CardUse } from './card-uses';

/** More are folded away until asked for. */
const mostShown = 50;

/** What has to be said where it is not plain that they have it. */
const doubts: Record<CardUse['outcome'], WordId | null> = {
  accepted: null,
  sending: 'used.maybe',
  'sent-unconfirmed': 'used.maybe',
  refused: 'used.refused',
};

/** Who got which fields of this card, and when. */
export const UsedTab = ({ uses }: { readonly uses: readonly CardUse[] }) => {
  const [isWhole, setIsWhole] = useState(false);
  if (uses.length === 0) {
    return (
      <EmptyState icon="ledger" title={t('used.never')}>
        {t('used.neverHelp')}
      </EmptyState>
    );
  }
  const shown = isWhole ? uses : uses.slice(0, mostShown);
  return (
    <Stack gap={4}>
      <Text>
        <b>{t('used.by', { n: new Set(uses.map(({ who }) => who)).size })}</b> {t('used.copy')}
      </Text>
      <Timeline
        label={t('used.list')}
        entries={shown.map((use) => ({
          id: use.id,
          title: <bdi>{use.who}</bdi>,
          note: <UsedFields use={use} />,
          isLeaving: true,
          href: `/activity/${use.id}`,
          trailing: formatDateTime(toDate(use.at)),
        }))}
      />
      {shown.length === uses.length ? null : (
        <Button variant="quiet" onPress={() => setIsWhole(true)}>
          {t('used.all', { n: uses.length })}
        </Button>
      )}
    </Stack>
  );
};

const UsedFields = ({ use: { fields, outcome } }: { readonly use: CardUse }) => {
  const doubt = doubts[outcome];
  return (
    <>
      {fields.length === 0 ? t('used.noFields') : null}
      {fields.map((field, index) => (
        <span key={`${String(index)} ${field}`}>
          {index === 0 ? '' : ', '}
          <Marker>{field}</Marker>
        </span>
      ))}
      {doubt === null ? null : <> {t(doubt)}</>}
    </>
  );
};

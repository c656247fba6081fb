import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { cardState } from '../../core/credential/card-state';
import { activityQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { useNow } from '../../state/use-now';
import { Columns } from '../../ui/columns';
import { Screen } from '../../ui/screen';
import { Stack } from '../../ui/stack';
import { Tabs } from '../../ui/tabs';
import { t } from '../../words/words';
import type { CardView } from '../../ports/cards';
import { CardActions } from './card-actions';
import { CardBar } from './card-bar';
import { CardFaceOf } from './card-face-of';
import type { CardTab } from './card-tab';
import { cardUses } from './card-uses';
import { FieldsTab } from './fields-tab';
import { IssuerBand, StateBand, ViewingBand } from './state-band';
import { StatusTab } from './status-tab';
import { TechnicalTab } from './technical-tab';
import { useCheckStatus } from './use-check-status';
import { UsedTab } from './used-tab';

/** Face, state, and what there is to know about one card; side by side where there is room. */
export const CardDetail = ({ view }: { readonly view: CardView }) => {
  const now = useNow();
  const activity = useQuery(activityQuery(usePorts()));
  const [tab, setTab] = useState<CardTab>('fields');
  const checking = useCheckStatus(view);
  const state = cardState(view.summary.facts, now);
  const { id } = view.summary;
  const entries = activity.data?.ok ? activity.data.value : null;
  const uses = useMemo(() => cardUses(entries ?? [], id), [entries, id]);
  const usedLabel = uses.length === 0 ? t('card.unused') : t('card.used', { n: uses.length });

  return (
    <Screen
      title={t('card.title')}
      width="full"
      bar={<CardBar view={view} />}
      footer={
        state.kind === 'broken' || checking === null ? undefined : (
          <CardActions checking={checking} />
        )
      }
    >
      <Columns
        start={
          <Stack gap={4}>
            <CardFaceOf view={view} state={state} now={now} />
            <StateBand view={view} state={state} now={now} checking={checking} onTab={setTab} />
            <ViewingBand view={view} />
            <IssuerBand view={view} />
          </Stack>
        }
      >
        <Tabs
          label={t('card.tabs')}
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'fields', label: t('card.fields'), content: <FieldsTab view={view} /> },
            { id: 'status', label: t('card.status'), content: <StatusTab view={view} now={now} /> },
            { id: 'used', label: usedLabel, content: <UsedTab uses={uses} /> },
            { id: 'technical', label: t('card.technical'), content: <TechnicalTab view={view} /> },
          ]}
        />
      </Columns>
    </Screen>
  );
};

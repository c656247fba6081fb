import { useState } from 'react';
import { cardState } from '../../core/credential/card-state';
import { useNow } from '../../state/use-now';
import { IconButton } from '../../ui/icon-button';
import { useNavigate } from '../../ui/link';
import { Menu } from '../../ui/menu';
import { Screen } from '../../ui/screen';
import { Stack } from '../../ui/stack';
import { Tabs } from '../../ui/tabs';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';
import type { CardView } from '../../ports/cards';
import { CardActions } from './card-actions';
import { CardFaceOf } from './card-face-of';
import { DeleteCard } from './delete-card';
import { FieldsTab } from './fields-tab';
import { IssuerBand, StateBand } from './state-band';
import { StatusTab } from './status-tab';
import { TechnicalTab } from './technical-tab';

/** Face, state, and what there is to know about one card. */
export const CardDetail = ({ view }: { readonly view: CardView }) => {
  const now = useNow();
  const navigate = useNavigate();
  const [isDeleting, setIsDeleting] = useState(false);
  const state = cardState(view.summary.facts, now);
  const isUsable = state.kind !== 'broken';

  return (
    <Screen
      title={t('card.title')}
      bar={
        <TopBar
          leading={
            <IconButton icon="left" label={t('card.back')} onPress={() => navigate('/wallet')} />
          }
          trailing={
            <Menu
              label={t('card.more')}
              icon="more"
              entries={[
                { id: 'delete', label: t('card.delete'), icon: 'trash', isDangerous: true },
              ]}
              onChoose={() => setIsDeleting(true)}
            />
          }
        />
      }
      footer={isUsable ? <CardActions view={view} /> : undefined}
    >
      <Stack gap={4}>
        <CardFaceOf view={view} state={state} now={now} />
        <StateBand view={view} state={state} />
        <IssuerBand view={view} />
        <Tabs
          label={t('card.tabs')}
          tabs={[
            { id: 'fields', label: t('card.fields'), content: <FieldsTab view={view} /> },
            { id: 'status', label: t('card.status'), content: <StatusTab view={view} now={now} /> },
            { id: 'technical', label: t('card.technical'), content: <TechnicalTab view={view} /> },
          ]}
        />
      </Stack>
      <DeleteCard view={view} isOpen={isDeleting} onClose={() => setIsDeleting(false)} />
    </Screen>
  );
};

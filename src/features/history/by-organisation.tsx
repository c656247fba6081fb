import { useCallback } from 'react';
import type { WhoKnows } from '../../core/activity/who-knows';
import { groupLabel } from '../../display/group-label';
import { Matrix } from '../../ui/matrix';
import { MatrixLegend } from '../../ui/matrix-row';
import { Stack } from '../../ui/stack';
import { VirtualList } from '../../ui/virtual-list';
import { t } from '../../words/words';
import { partyName } from './entry-words';
import type { Shared } from './given-answers';
import { OrganisationName } from './organisation-name';
import { toldCell } from './told-words';
import { ToldChips } from './told-chips';

interface ByOrganisationProps {
  readonly known: WhoKnows<Shared>;
  /** As a table; as a list where there is no room for one. */
  readonly isTable: boolean;
  readonly selectedId: string | null;
  readonly isPractice: (answer: Pick<Shared, 'verifier'>) => boolean;
}

const cardHeight = 104;

/** Who received what, one row for each organisation. */
export const ByOrganisation = (props: ByOrganisationProps) => {
  const { known, isTable, selectedId, isPractice } = props;
  const { groups, organisations } = known;
  const keyOf = useCallback((one: (typeof organisations)[number]) => one.id, []);
  return (
    <Stack gap={4}>
      {isTable ? (
        <Matrix
          label={t('activity.matrix')}
          corner={t('activity.organisation')}
          columns={groups.map((group) => ({ id: group, label: groupLabel(group) }))}
          rows={organisations}
          keyOf={keyOf}
          selectedKey={selectedId}
          renderName={(organisation) => (
            <OrganisationName
              organisation={organisation}
              isSelected={organisation.id === selectedId}
              isPractice={isPractice(organisation)}
            />
          )}
          cellOf={(organisation, group) => toldCell(organisation, group)}
          nothing={t('activity.notShared')}
        />
      ) : (
        <VirtualList
          label={t('activity.organisations')}
          items={organisations}
          keyOf={keyOf}
          textOf={({ verifier }) => partyName(verifier)}
          estimate={cardHeight}
          gap={8}
          renderItem={(organisation) => (
            <div className="organisation-card">
              <OrganisationName organisation={organisation} isPractice={isPractice(organisation)} />
              <ToldChips organisation={organisation} groups={groups} />
            </div>
          )}
        />
      )}
      <MatrixLegend received={t('activity.legendReceived')} changed={t('activity.legendChanged')} />
    </Stack>
  );
};

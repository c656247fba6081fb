import type { FieldGroup } from '../../core/activity/field-group';
import type { Organisation } from '../../core/activity/who-knows';
import { groupLabel } from '../../display/group-label';
import { ToldChip } from '../../ui/told-chip';
import { t } from '../../words/words';
import { toldCell, toldWords } from './told-words';

/** What one organisation received, each group with its number on yellow. */
export const ToldChips = ({
  organisation,
  groups,
}: {
  readonly organisation: Organisation;
  readonly groups: readonly FieldGroup[];
}) => (
  <ul className="organisation-chips" aria-label={t('activity.receivedGroups')}>
    {groups.map((group) => {
      const cell = toldCell(organisation, group);
      return cell === null ? null : (
        <li key={group}>
          <ToldChip
            label={groupLabel(group)}
            times={cell.times}
            isChanged={cell.isChanged}
            words={toldWords(organisation, group)}
          />
        </li>
      );
    })}
  </ul>
);

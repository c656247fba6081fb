import type { FieldGroup } from '../../core/activity/field-group';
import type { Organisation } from '../../core/activity/who-knows';
import { groupLabel } from '../../display/group-label';
import type { MatrixCell } from '../../ui/matrix-row';
import { t } from '../../words/words';

/** What an organisation received of a group, as a number and as words; null when it received nothing. */
export const toldCell = ({ told }: Organisation, group: FieldGroup): MatrixCell | null => {
  const cell = told.get(group);
  if (cell === undefined) return null;
  const { times, isChanged } = cell;
  return {
    times,
    isChanged,
    words: t(isChanged ? 'activity.timesChanged' : 'activity.times', { n: times }),
  };
};

/** The same with the name of the group before it, where no column says it. */
export const toldWords = (organisation: Organisation, group: FieldGroup): string =>
  t('activity.timesOf', {
    group: groupLabel(group),
    times: toldCell(organisation, group)?.words ?? t('activity.notShared'),
  });

import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { whoKnows, type WhoKnows } from '../../core/activity/who-knows';
import type { Entry } from '../../ports/activity';
import { activityQuery, trustQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { filterEntries, type ActivityFilter } from './activity-filter';
import { activityStore } from './activity-store';
import { givenAnswers, type Shared } from './given-answers';

export interface ActivityNow {
  /** Null until it was read. */
  readonly all: readonly Entry[] | null;
  /** Of those, what answers the filter; the kind counts in the timeline alone. */
  readonly shown: readonly Entry[];
  readonly known: WhoKnows<Shared>;
  readonly filter: ActivityFilter;
  /** Vouched for by the practice list: not real, and marked so. */
  readonly isPractice: (answer: Pick<Shared, 'verifier'>) => boolean;
}

/** Activity as it is now, and as it is narrowed. */
export const useActivity = (isTimeline: boolean): ActivityNow => {
  const ports = usePorts();
  const activity = useQuery(activityQuery(ports));
  const lists = useQuery(trustQuery(ports));
  const filter = activityStore();
  const sought = useDeferredValue(filter);
  const all = activity.data?.ok ? activity.data.value : null;
  const shown = useMemo(
    () => filterEntries(all ?? [], isTimeline ? sought : { ...sought, kind: null }),
    [all, sought, isTimeline],
  );
  const known = useMemo(() => whoKnows(givenAnswers(shown)), [shown]);
  const practice = useMemo(
    () =>
      new Set(
        (lists.data?.ok ? lists.data.value : [])
          .filter((list) => list.isPractice)
          .map(({ publisher }) => publisher),
      ),
    [lists.data],
  );
  const isPractice: ActivityNow['isPractice'] = ({ verifier }) =>
    verifier.vouchedBy.some((publisher) => practice.has(publisher));
  return { all, shown, known, filter, isPractice };
};

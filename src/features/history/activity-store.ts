import { create } from 'zustand';
import { sessionStore } from '../../state/session';
import { noFilter, type ActivityFilter } from './activity-filter';

/** What Activity is narrowed to, so that it still is after a look at one entry; forgotten when the wallet locks. */
export const activityStore = create<ActivityFilter>()(() => noFilter);

export const changeFilter = (patch: Partial<ActivityFilter>): void => activityStore.setState(patch);

sessionStore.subscribe(({ at }) => {
  if (at !== 'open') activityStore.setState(noFilter);
});

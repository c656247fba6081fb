import { useState } from 'react';
import { DateField } from '../../ui/date-field';
import { Disclosure } from '../../ui/disclosure';
import { Link } from '../../ui/link';
import { SearchField } from '../../ui/search-field';
import { Row, Stack } from '../../ui/stack';
import { t } from '../../words/words';
import type { ActivityFilter } from './activity-filter';
import { changeFilter } from './activity-store';

export type ActivityView = 'organisations' | 'fields' | 'timeline';

const views = [
  { view: 'organisations', href: '/activity', label: 'activity.byOrganisation' },
  { view: 'fields', href: '/activity/fields', label: 'activity.byField' },
  { view: 'timeline', href: '/activity/timeline', label: 'activity.timeline' },
] as const;

interface ActivityToolsProps {
  readonly view: ActivityView;
  readonly filter: ActivityFilter;
}

/** The three ways to look at it, the search, and the days. */
export const ActivityTools = ({ view, filter }: ActivityToolsProps) => {
  const [areDaysOpen, setAreDaysOpen] = useState(filter.from !== '' || filter.to !== '');
  return (
    <Stack gap={3}>
      <Row gap={2} wrap>
        <div className="activity-search">
          <SearchField
            label={t(view === 'timeline' ? 'activity.searchEntries' : 'activity.search')}
            placeholder={t(view === 'timeline' ? 'activity.searchEntries' : 'activity.search')}
            value={filter.text}
            onChange={(text) => changeFilter({ text })}
            clearLabel={t('activity.clearSearch')}
          />
        </div>
        <nav className="view-links" aria-label={t('activity.views')}>
          {views.map((one) => (
            <Link
              key={one.view}
              href={one.href}
              className="chip view-link"
              isCurrent={one.view === view}
            >
              {t(one.label)}
            </Link>
          ))}
        </nav>
      </Row>
      <Disclosure summary={t('activity.days')} isOpen={areDaysOpen} onToggle={setAreDaysOpen}>
        <Row gap={3} wrap align="end">
          <DateField
            label={t('activity.from')}
            value={filter.from}
            max={filter.to === '' ? undefined : filter.to}
            onChange={(from) => changeFilter({ from })}
          />
          <DateField
            label={t('activity.to')}
            value={filter.to}
            min={filter.from === '' ? undefined : filter.from}
            onChange={(to) => changeFilter({ to })}
          />
        </Row>
      </Disclosure>
    </Stack>
  );
};

import { toDate } from '../../display/ago';
import { Chip, Chips } from '../../ui/chip';
import { Stack } from '../../ui/stack';
import { TimelineLine } from '../../ui/timeline';
import { VirtualList } from '../../ui/virtual-list';
import { formatDateTime } from '../../words/formats';
import { t, type WordId } from '../../words/words';
import type { Entry } from '../../ports/activity';
import { entryKinds, kindOf, type EntryKind } from './activity-filter';
import { changeFilter } from './activity-store';
import { entryWords, hasLeft } from './entry-words';

const kindWords: Record<EntryKind, WordId> = {
  shared: 'activity.kind.shared',
  declined: 'activity.kind.declined',
  told: 'activity.kind.told',
  failed: 'activity.kind.failed',
  received: 'activity.kind.received',
  'status-changed': 'activity.kind.status-changed',
  deleted: 'activity.kind.deleted',
};

const lineHeight = 62;

interface TimelineViewProps {
  /** Every entry there is: the kinds that occur are offered. */
  readonly all: readonly Entry[];
  readonly shown: readonly Entry[];
  readonly kind: EntryKind | null;
}

/** What happened, newest first, whole or of one kind. */
export const TimelineView = ({ all, shown, kind }: TimelineViewProps) => {
  const present = new Set(all.map(kindOf));
  return (
    <Stack gap={4}>
      <Chips label={t('activity.kinds')}>
        <Chip isPressed={kind === null} onPress={() => changeFilter({ kind: null })}>
          {t('activity.kind.all')}
        </Chip>
        {entryKinds
          .filter((one) => present.has(one))
          .map((one) => (
            <Chip
              key={one}
              isPressed={kind === one}
              onPress={() => changeFilter({ kind: kind === one ? null : one })}
            >
              {t(kindWords[one])}
            </Chip>
          ))}
      </Chips>
      <VirtualList
        label={t('activity.timeline')}
        items={shown}
        keyOf={({ id }) => id}
        textOf={(entry) => entryWords(entry).title}
        estimate={lineHeight}
        gap={0}
        renderItem={(entry) => (
          <TimelineLine
            {...entryWords(entry)}
            id={entry.id}
            isLeaving={hasLeft(entry)}
            href={`/activity/${entry.id}`}
            trailing={formatDateTime(toDate(entry.at))}
          />
        )}
      />
    </Stack>
  );
};

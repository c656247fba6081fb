import { useState } from 'react';
import { whoKnowsByGroup, type KnownGroup, type WhoKnows } from '../../core/activity/who-knows';
import { groupLabel } from '../../display/group-label';
import { toDate } from '../../display/ago';
import { Disclosure } from '../../ui/disclosure';
import { Marker } from '../../ui/marker';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { VirtualList } from '../../ui/virtual-list';
import { formatDate } from '../../words/formats';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import { partyName } from './entry-words';
import type { Shared } from './given-answers';
import { OrganisationName } from './organisation-name';
import { toldCell } from './told-words';

interface ByFieldProps {
  readonly known: WhoKnows<Shared>;
  readonly isPractice: (answer: Pick<Shared, 'verifier'>) => boolean;
}

/** Who knows an address, who a name: the same facts, one part for each group of fields. */
export const ByField = ({ known, isPractice }: ByFieldProps) => (
  <Stack as="ul" gap={3} label={t('activity.byField')}>
    {whoKnowsByGroup(known).map((one) => (
      <li key={one.group}>
        <GroupPart known={one} isPractice={isPractice} />
      </li>
    ))}
  </Stack>
);

const rowHeight = 48;

const GroupPart = ({
  known: { group, organisations },
  isPractice,
}: {
  readonly known: KnownGroup<Shared>;
  readonly isPractice: ByFieldProps['isPractice'];
}) => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Sheet isPadded>
      <Disclosure
        isOpen={isOpen}
        onToggle={setIsOpen}
        summary={
          <span className="grow">
            {rich('activity.groupCount', {
              group: <Marker>{groupLabel(group)}</Marker>,
              n: organisations.length,
            })}
          </span>
        }
      >
        {isOpen ? (
          <VirtualList
            label={groupLabel(group)}
            items={organisations}
            keyOf={({ id }) => id}
            textOf={({ verifier }) => partyName(verifier)}
            estimate={rowHeight}
            gap={12}
            renderItem={(organisation) => {
              const told = organisation.told.get(group);
              const words = toldCell(organisation, group)?.words ?? '';
              const date = formatDate(toDate(told?.lastAt ?? organisation.lastAt), 'medium');
              return (
                <OrganisationName
                  organisation={organisation}
                  note={t('activity.timesLast', { times: words, date })}
                  isPractice={isPractice(organisation)}
                />
              );
            }}
          />
        ) : null}
      </Disclosure>
    </Sheet>
  );
};

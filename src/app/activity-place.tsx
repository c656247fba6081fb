import { useWide } from '../ui/use-wide';
import { ActivityScreen, EntryScreen, OrganisationScreen } from './screens';

/** In rem: room for the table and an organisation beside it. */
const roomForBoth = 75;

interface ActivityPlaceProps {
  /** A way to look, `organisation`, or the id of an entry. */
  readonly part: string | undefined;
  readonly id: string | undefined;
}

/** Activity by organisation, by field or in time; one organisation, beside the table where there is room; one entry. */
export function ActivityPlace({ part, id }: ActivityPlaceProps) {
  const isRoomy = useWide(roomForBoth);
  if (part === undefined) return <ActivityScreen view="organisations" />;
  if (part === 'fields' || part === 'timeline') return <ActivityScreen view={part} />;
  if (part !== 'organisation' || id === undefined) return <EntryScreen key={part} id={part} />;
  return isRoomy ? (
    <ActivityScreen view="organisations" selectedId={id} />
  ) : (
    <OrganisationScreen key={id} id={id} />
  );
}

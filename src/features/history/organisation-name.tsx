import type { Organisation } from '../../core/activity/who-knows';
import { toDate } from '../../display/ago';
import { Avatar } from '../../ui/avatar';
import { inkFor, initialsOf } from '../../ui/ink';
import { Link } from '../../ui/link';
import { formatDate } from '../../words/formats';
import { t } from '../../words/words';
import { partyName } from './entry-words';
import { organisationPath } from './organisation-path';

interface OrganisationNameProps {
  readonly organisation: Organisation;
  readonly isSelected?: boolean | undefined;
  /** In place of the day it received last. */
  readonly note?: string | undefined;
  readonly isPractice: boolean;
}

/** An organisation and when it received last; the whole of it leads to what it received. */
export const OrganisationName = (props: OrganisationNameProps) => {
  const { verifier, lastAt } = props.organisation;
  const name = partyName(verifier);
  return (
    <span className="organisation">
      <Avatar size="s" ink={inkFor(verifier.recognition)} initials={initialsOf(name)} />
      <span className="organisation-words">
        <Link
          href={organisationPath(props.organisation.id)}
          className="organisation-link"
          isCurrent={props.isSelected}
        >
          <bdi className="organisation-name">{name}</bdi>
        </Link>
        <span className="organisation-note">
          {props.note ?? formatDate(toDate(lastAt), 'medium')}
          {props.isPractice ? ` · ${t('activity.practice')}` : ''}
        </span>
      </span>
    </span>
  );
};

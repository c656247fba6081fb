import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Link } from './link';

interface ActionRowContent {
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly hasPopup?: boolean | 'dialog' | undefined;
}

export type ActionRowProps = ActionRowContent &
  (
    | { readonly onPress: () => void; readonly href?: never }
    | { readonly href: string; readonly onPress?: never }
  );

/** A way to go on: an icon, what it does, and a line about it. Stands in a panel. */
export function ActionRow(props: ActionRowProps) {
  const content = (
    <>
      <span className="action-row-icon">
        <Icon name={props.icon} />
      </span>
      <span className="grow">
        <b className="text-row">{props.title}</b>
        {props.description !== undefined && (
          <span className="check-description text-small">{props.description}</span>
        )}
      </span>
      <Icon name="right" size="s" />
    </>
  );
  if (props.href !== undefined) {
    return (
      <Link href={props.href} className="action-row">
        {content}
      </Link>
    );
  }
  return (
    <button
      type="button"
      className="action-row"
      aria-haspopup={props.hasPopup}
      onClick={props.onPress}
    >
      {content}
    </button>
  );
}

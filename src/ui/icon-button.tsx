import type { Ref } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export interface IconButtonProps {
  readonly icon: IconName;
  /** The whole accessible name, with the count of the badge when there is one. */
  readonly label: string;
  readonly onPress: () => void;
  readonly badge?: number | undefined;
  readonly isPressed?: boolean | undefined;
  readonly hasPopup?: boolean | 'dialog' | 'menu' | undefined;
  readonly size?: 'm' | 's' | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** Close, back, lock, more and show: the few symbols that may stand without a word. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, onPress, badge, isPressed, size = 'm' } = props;
  return (
    <button
      ref={props.ref}
      type="button"
      className={classNames('icon-button', size === 's' && 'icon-button-s')}
      aria-label={label}
      aria-pressed={isPressed}
      aria-haspopup={props.hasPopup}
      onClick={onPress}
    >
      <Icon name={icon} size={size === 's' ? 's' : 'm'} />
      {badge !== undefined && badge > 0 && <span className="badge">{badge}</span>}
    </button>
  );
}

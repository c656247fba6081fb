import { classNames } from './class-names';
import type { Ink } from './ink';

export interface AvatarProps {
  readonly ink: Ink;
  readonly initials: string;
  readonly size?: 's' | 'm' | 'l' | undefined;
}

/** The square of an organisation: initials on its ink. Its name stands beside it. */
export function Avatar({ ink, initials, size = 'm' }: AvatarProps) {
  return (
    <span
      className={classNames('avatar', `ink-${ink}`, size !== 'm' && `avatar-${size}`)}
      aria-hidden="true"
    >
      {initials}
    </span>
  );
}

import { Link } from './link';
import type { LinkProps } from './link';
import { useArmed } from './use-armed';

export interface ArmedLinkProps extends Omit<LinkProps, 'isHeld'> {
  /** Changes whenever the screen does; the link then waits 600 ms, so that no double click lands on it. */
  readonly armKey: string;
}

/** A link that stands where the screen before had an answer. */
export function ArmedLink({ armKey, ...link }: ArmedLinkProps) {
  return <Link {...link} isHeld={!useArmed(armKey)} />;
}

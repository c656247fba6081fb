export type Entry = 'wallet' | 'activity' | 'settings' | 'scan';

/** What the shell does at a path. */
export interface Place {
  /** The entry of the rail and bottom bar that is lit. */
  readonly entry: Entry | undefined;
  /** The bottom bar stands here; other screens bring a footer of their own. */
  readonly hasBottomBar: boolean;
  /** A new version, or care for the storage, may be mentioned: never between scanning and the result. */
  readonly allowsReminders: boolean;
}

/**
 * Finds what the shell does at a path.
 *
 * @param path pathname, without query and hash
 * @see SCREENS §3 (shell), §8 M-UPDATE
 */
export function placeOf(path: string): Place {
  const [, first = '', second] = path.split('/');
  switch (first) {
    case 'wallet':
      return { entry: 'wallet', hasBottomBar: second === undefined, allowsReminders: true };
    case 'activity':
      return { entry: 'activity', hasBottomBar: isWayToLook(second), allowsReminders: true };
    case 'settings':
    case 'health':
      return { entry: 'settings', hasBottomBar: true, allowsReminders: true };
    case 'scan':
      return { entry: 'scan', hasBottomBar: false, allowsReminders: false };
    case 'add':
    case 'request':
    case 'result':
      return { entry: undefined, hasBottomBar: false, allowsReminders: false };
    default:
      return { entry: undefined, hasBottomBar: true, allowsReminders: true };
  }
}

/** Activity by organisation, by field and in time are one screen. */
const isWayToLook = (part: string | undefined): boolean =>
  part === undefined || part === 'fields' || part === 'timeline';

/**
 * Where to go once the wallet is open again.
 *
 * @param state what the history entry carries; anything but a path of ours leads home
 */
export function wayBack(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('from' in state)) return '/wallet';
  const { from } = state;
  const isOurs = typeof from === 'string' && /^\/(?![/\\])/.test(from);
  return isOurs && !/^\/(unlock|welcome)?$/.test(from) ? from : '/wallet';
}

/** How the main copy was found. The last three need the key: `older` than the sentinels have seen, or not what its manifest names. */
export type MainFound = 'fresh' | 'error' | 'newer-schema' | 'ok' | 'older' | 'manifest-bad';

/**
 * How the second copy was found; a torn tail is cut off first. `older` and `newer` compare with the main copy; one of
 * `newer-format` was written by a later version of the wallet, and this one cannot read it.
 */
export type SecondFound = 'ok' | 'missing' | 'bad' | 'older' | 'newer' | 'newer-format';

/**
 * What is done about it. `open`: the main copy, and the other is renewed where it lags. `take-second`: the main copy was set
 * back. `rebuild`: it is lost. `repair`: what its manifest misses comes from the second copy. `hold`: nothing is written until
 * the person has seen what is missing. `gone`, `damaged`: nothing opens, and nobody is invited to start over.
 */
export type StartAction =
  | 'open'
  | 'take-second'
  | 'rebuild'
  | 'repair'
  | 'hold'
  | 'update'
  | 'damaged'
  | 'gone'
  | 'onboard';

/** Judges a start (SECURITY 7). No answer deletes anything, and none is `onboard` while anything may decrypt. */
export const judgeStart = ({
  main,
  second,
  hasSentinel,
}: {
  readonly main: MainFound;
  readonly second: SecondFound;
  readonly hasSentinel: boolean;
}): StartAction => {
  const canRead = second !== 'missing' && second !== 'bad' && second !== 'newer-format';
  // What is left can be opened, by the version that wrote it.
  if (second === 'newer-format' && (main === 'fresh' || main === 'error')) return 'update';
  switch (main) {
    case 'newer-schema':
      return 'update';
    case 'ok':
    case 'older':
      return second === 'newer' ? 'take-second' : 'open';
    case 'manifest-bad':
      if (second === 'newer') return 'take-second';
      return canRead ? 'repair' : 'hold';
    case 'error':
      return canRead ? 'rebuild' : 'damaged';
    case 'fresh':
      if (canRead) return 'rebuild';
      // Files that cannot be read any more say as much as a sentinel: a wallet was here.
      return hasSentinel || second === 'bad' ? 'gone' : 'onboard';
  }
};

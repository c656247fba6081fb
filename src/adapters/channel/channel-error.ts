/**
 * Why a call over a channel did not come back with its method's own answer. These are bugs or an ended thread,
 * never an expected failure: expected failures travel as `Result` values like any other answer.
 *
 * - `channel/closed`: the other side ended before it answered, or the call came after it had
 * - `channel/threw`: the method threw, which is a bug on the other side
 * - `channel/unknown-method`: no such own method is exposed
 * - `channel/not-cloneable`: an argument or answer holds something that cannot travel, such as a function
 */
export type ChannelCode =
  'channel/closed' | 'channel/threw' | 'channel/unknown-method' | 'channel/not-cloneable';

/**
 * A bug met over a channel. It carries a code, the method's name, the kind of error and where in our code it
 * was thrown; never the original message, because messages quote what they choked on.
 */
export class ChannelError extends Error {
  override readonly name = 'ChannelError';

  constructor(
    readonly code: ChannelCode,
    readonly method: string,
    readonly kind = 'Error',
    /** Lines of the stack that name code, without the message. */
    readonly frames: readonly string[] = [],
  ) {
    super(`${code} in ${method} (${kind})`);
  }
}

/** A frame as Chromium writes it, and as Firefox and Safari do. */
const frame = /^(?:\s+at [^\n]*|[^\s@]*@[a-z]+:\/\/[^\n]*):\d+:\d+\)?$/u;

/** The lines of a stack that name code: some engines put the message above them, and it may quote a value. */
export const framesOf = (thrown: unknown): readonly string[] => {
  if (!(thrown instanceof Error) || thrown.stack === undefined) return [];
  const { message, stack } = thrown;
  return stack
    .split('\n')
    .filter((line) => frame.test(line) && !message.includes(line))
    .slice(0, 12)
    .map((line) => line.trim());
};

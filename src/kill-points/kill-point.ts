/** Where a build with kill points says how far it is, and hears whether to stay there (e2e/reliability/README.md). */
const channelName = 'facet-kill-points';

/** How long a point waits to be told to stay: a listener in the page answers within a few milliseconds. */
const patienceMs = 50;

/** What is said on the channel. */
type Said = { readonly at: string } | { readonly hold: string } | { readonly goOn: string };

/**
 * Says that this thread has come to a named point, and goes on unless somebody answers "hold": then it never does,
 * and the browser can be ended exactly there. Whoever answers "go on" saves it the wait.
 *
 * Only a test build has points; everywhere else the call and its name are gone. So it is always written
 * `if (__KILL_POINTS__) await killPoint('commit:1');`.
 */
export const killPoint = (name: string): Promise<void> =>
  new Promise((done) => {
    const channel = new BroadcastChannel(channelName);
    const goOn = (): void => {
      clearTimeout(timer);
      channel.close();
      done();
    };
    const timer = setTimeout(goOn, patienceMs);
    channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if ('hold' in data && data.hold === name) clearTimeout(timer);
      if ('goOn' in data && data.goOn === name) goOn();
    });
    channel.postMessage({ at: name } satisfies Said);
  });

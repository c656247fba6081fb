/**
 * Runs `stop` once when the program is asked to end (Ctrl-C, or by its parent), then exits. A second Ctrl-C
 * does not wait.
 *
 * @param {() => Promise<void>} stop
 */
export function onEnd(stop) {
  let isEnding = false;
  const end = () => {
    if (isEnding) process.exit(130);
    isEnding = true;
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
}

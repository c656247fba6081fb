/**
 * What can be said about a bug without saying anything about the person: its kind, where in our
 * code it happened, and the version. Its message is left out, because it may quote a value.
 *
 * @param version of the wallet
 */
export function crashReport(error: unknown, version: string): string {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  // Chromium and Safari differ in shape, but a place always ends in line and column.
  const places = stack
    .split('\n')
    .filter((line) => /:\d+:\d+\)?$/.test(line))
    .map((line) => line.trim().replace(/https?:\/\/[^/\s]+|[?#][^\s:)]*/g, ''))
    .slice(0, 12);
  return [`Facet ${version}`, name, ...places].join('\n');
}

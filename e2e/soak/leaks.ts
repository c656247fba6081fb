const runs = /[A-Za-z0-9_-]{8,}/g;

/** Everything a patient reader can make of a body: as it is, unescaped, and every stretch of base64url undone. */
const readings = (body: string): readonly string[] => {
  const plain = [body, decodeURIComponent(body)];
  // A stretch may begin in the middle of a group of four characters.
  const decoded = plain.flatMap((text) =>
    [...text.matchAll(runs)].flatMap(([run]) =>
      [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64url').toString('latin1')),
    ),
  );
  return [...plain, ...decoded];
};

/** Which of the secrets can be found in a body. */
export const leaks = (body: string, secrets: Iterable<string>): readonly string[] => {
  const all = readings(body);
  return [...secrets].filter((secret) => all.some((text) => text.includes(secret)));
};

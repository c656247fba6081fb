/**
 * Writes `application/x-www-form-urlencoded`; every byte outside the unreserved characters is escaped. Half of a
 * surrogate pair is no character and goes as U+FFFD, as it would in any other encoding to bytes.
 */
export const formBody = (parameters: Readonly<Record<string, string>>): string =>
  Object.entries(parameters)
    .map((pair) => pair.map(escaped).join('='))
    .join('&');

const escaped = (text: string): string =>
  encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));

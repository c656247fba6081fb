/** Writes `application/x-www-form-urlencoded`; every byte outside the unreserved characters is escaped. */
export const formBody = (parameters: Readonly<Record<string, string>>): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');

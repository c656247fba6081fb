/** Name of a file of the second copy in the origin-private file system; the page looks for it before any thread starts. */
export const copyFileName = (databaseName: string, name: 'a' | 'b'): string =>
  `${databaseName}-copy-${name}`;

import { openDB } from 'idb';
import type { VaultDatabase, VaultSchema } from '../schema';

/** Opens a locked vault's database to look at, or damage, what is on the disk. */
export const onDisk = async <T>(
  name: string,
  look: (database: VaultDatabase) => Promise<T>,
): Promise<T> => {
  const database = await openDB<VaultSchema>(name);
  try {
    return await look(database);
  } finally {
    database.close();
  }
};

/** Every row of every store. */
export const allRows = (name: string): Promise<readonly unknown[]> =>
  onDisk(name, async (database) => {
    const rows = await Promise.all(
      [...database.objectStoreNames].map((store) => database.getAll(store)),
    );
    return rows.flat();
  });

const spellings = (text: string): readonly Buffer[] => {
  const bytes = Buffer.from(text);
  // The ends depend on their neighbours, so only the middle is looked for; a middle of fewer than 8 letters
  // turns up in random bytes by chance.
  const base64 = [0, 1, 2]
    .map((shift) =>
      Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .slice(4, -6),
    )
    .filter((middle) => middle.length >= 8);
  return [
    bytes,
    Buffer.from(text, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(bytes.toString('hex').toUpperCase()),
    ...base64.map((part) => Buffer.from(part)),
    ...base64.map((part) => Buffer.from(part.replaceAll('+', '-').replaceAll('/', '_'))),
  ];
};

const bytesOf = (value: unknown): readonly Buffer[] => {
  if (value instanceof Uint8Array) return [Buffer.from(value)];
  if (typeof value === 'string') return [Buffer.from(value)];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [Buffer.from(name), ...bytesOf(inner)])
    : [];
};

/** Which of some texts can be read anywhere in rows: as UTF-8, UTF-16, hexadecimal or base64 at any shift. */
export const findCanaries = (
  rows: readonly unknown[],
  canaries: readonly string[],
): readonly string[] => {
  const pieces = rows.flatMap(bytesOf);
  return canaries.filter((canary) =>
    spellings(canary).some((spelling) => pieces.some((piece) => piece.includes(spelling))),
  );
};

import type { CopyFile, CopyFolder } from '../second-copy/copy-file';

const isFile = (opened: Awaited<ReturnType<CopyFolder['open']>>): opened is CopyFile =>
  typeof opened !== 'string';

const nameOf = async (act: () => unknown): Promise<string> => {
  try {
    await act();
    return 'done';
  } catch (thrown) {
    return thrown instanceof Error ? thrown.name : String(thrown);
  }
};

/**
 * What the origin-private file system does with a file of the second copy, as it is found. It runs in a worker of a browser as
 * well as on the stand-in of unit tests.
 *
 * @param makeFolder the adapter on an empty folder; each call is another thread on the same files
 */
export const opfsFacts = async (
  makeFolder: () => CopyFolder,
): Promise<Readonly<Record<string, unknown>>> => {
  const [folder, other] = [makeFolder(), makeFolder()];
  const facts: Record<string, unknown> = {};
  facts['one that was never made'] = await folder.open('a', { mayCreate: false });
  const made = await folder.open('a', { mayCreate: true });
  if (!isFile(made)) return { ...facts, made };
  facts['size of a new one'] = made.size();
  made.write(0, Uint8Array.of(1, 2, 3));
  facts['size when written'] = made.size();
  facts['reading past the end'] = [...made.read(1, 10)];
  facts['reading behind the end'] = [...made.read(7, 2)];
  made.write(5, Uint8Array.of(9));
  facts['writing behind the end'] = [...made.read(0, 10)];
  made.truncate(2);
  facts['cut'] = [...made.read(0, 10)];
  made.truncate(4);
  facts['made longer'] = [...made.read(0, 10)];
  made.flush();
  facts['opened while it is held'] = await other.open('a', { mayCreate: false });
  facts['erased while it is held'] = await nameOf(() => other.erase());
  setTimeout(made.close, 100);
  const next = await other.open('a', { mayCreate: false });
  facts['opened when it was let go'] = isFile(next) ? [...next.read(0, 10)] : next;
  facts['used when it was let go'] = await nameOf(() => made.size());
  if (isFile(next)) next.close();
  facts['erased'] = await nameOf(() => other.erase());
  facts['erased again'] = await nameOf(() => other.erase());
  facts['after that'] = await folder.open('a', { mayCreate: false });
  return facts;
};

/** What the wallet takes them to be. */
export const opfsAsFound: Readonly<Record<string, unknown>> = {
  'one that was never made': 'missing',
  'size of a new one': 0,
  'size when written': 3,
  'reading past the end': [2, 3],
  'reading behind the end': [],
  'writing behind the end': [1, 2, 3, 0, 0, 9],
  cut: [1, 2],
  'made longer': [1, 2, 0, 0],
  'opened while it is held': 'held',
  'erased while it is held': 'NoModificationAllowedError',
  'opened when it was let go': [1, 2, 0, 0],
  'used when it was let go': 'InvalidStateError',
  erased: 'done',
  'erased again': 'done',
  'after that': 'missing',
};

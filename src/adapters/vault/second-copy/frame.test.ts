import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryFolder } from '../testing/memory-folder';
import { packBytes, unpackBytes } from './bytes-json';
import type { CopyFile } from './copy-file';
import { chainAt, chainLength, encodeFrame, isChained, readFrame, readHead } from './frame';
import type { Frame } from './frame';
import { outlineCopy, replayCopy } from './read-copy';

const fill = (length: number, byte: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(length).fill(byte);

const row = (id: string, version: number, byte: number) => ({
  kind: 'put' as const,
  store: 'cards' as const,
  record: { row: { id, schema: 1, version, sealed: fill(40, byte) }, parts: [] },
});
const state = (version: number) => ({ id: 'state', schema: 1, version, sealed: fill(30, version) });
const header = {
  id: 'header',
  format: 1,
  vaultId: 'v',
  slots: [{ kind: 'recovery-code', id: 's', salt: 'aa', sealed: fill(60, 7) }],
  mac: fill(32, 9),
} as const;

const snapshot: readonly Frame[] = [
  { kind: 'start', epoch: 0, vaultId: 'v', sequence: 1 },
  { kind: 'rows', epoch: 0, rows: [row('a', 1, 1), row('b', 2, 2)] },
  { kind: 'end', epoch: 2, header, state: state(2) },
];
const written: readonly Frame[] = [
  { kind: 'write', epoch: 3, rows: [row('a', 3, 3)], header: null, state: state(3) },
  {
    kind: 'write',
    epoch: 4,
    rows: [{ kind: 'delete', store: 'cards', id: 'b' }],
    header: null,
    state: state(4),
  },
];

const fileWith = async (frames: readonly Frame[]): Promise<CopyFile> => {
  const file = await createMemoryFolder().open('a', { mayCreate: true });
  if (typeof file === 'string') throw new Error(file);
  let chain: Uint8Array = new Uint8Array(chainLength);
  for (const frame of frames) {
    const bytes = encodeFrame(frame, chain);
    file.write(file.size(), bytes);
    chain = bytes.slice(-chainLength);
  }
  return file;
};

const now = async (): Promise<void> => undefined;
const idsIn = async (file: CopyFile) =>
  (await replayCopy(file, now))?.records.map(({ id, record }) => [id, record.row.version]);

describe('bytes in JSON', () => {
  it('come back as they were, wherever they are in a value', () => {
    const value = { a: [fill(3, 1), { b: fill(0, 0) }], text: '{"$bytes":[0,1]}', n: null };
    expect(unpackBytes(packBytes(value))).toEqual(value);
  });
});

describe('a frame', () => {
  it('is read as it was written, behind the one before it and behind no other', async () => {
    const file = await fileWith([...snapshot, ...written]);
    let at = 0;
    for (const frame of [...snapshot, ...written]) {
      const head = readHead(file, at);
      if (typeof head === 'string') throw new Error(head);
      expect(readFrame(file, at, head)).toEqual(frame);
      expect(isChained(file, at, head, chainAt(file, at))).toBe(true);
      expect(isChained(file, at, head, fill(chainLength, 1))).toBe(false);
      at += head.length;
    }
    expect(readHead(file, at)).toBe('end');
  });
});

describe('a file of the second copy', () => {
  it('gives every record as of its last write, also those deleted', async () => {
    const file = await fileWith([...snapshot, ...written]);
    expect(await idsIn(file)).toEqual([['a', 3]]);
    expect(outlineCopy(file)).toMatchObject({ vaultId: 'v', epoch: 4, sequence: 1 });
    expect((await replayCopy(file, now))?.header).toEqual(header);
  });

  it('takes the newer of two versions wherever it stands', async () => {
    const [start, rows, end] = snapshot;
    const [change, deletion] = written;
    if (!start || !rows || !end || !change || !deletion) throw new Error('five frames');
    // A slice that was read before both writes and written after them.
    const file = await fileWith([start, change, deletion, rows, end]);
    expect(await idsIn(file)).toEqual([['a', 3]]);
    expect(outlineCopy(file)).toMatchObject({ epoch: 4 });
  });

  it('without the end of its snapshot does not count', async () => {
    const file = await fileWith(snapshot.slice(0, 2));
    expect(outlineCopy(file)).toBeNull();
    expect(await replayCopy(file, now)).toBeNull();
  });

  it('cut anywhere is what it was at the last whole frame before, or nothing', async () => {
    const file = await fileWith([...snapshot, ...written]);
    const lengths = await Promise.all(
      [3, 4, 5].map(async (count) =>
        (await fileWith([...snapshot, ...written].slice(0, count))).size(),
      ),
    );
    const whole = file.read(0, file.size());
    for (let size = 0; size <= whole.length; size += 1) {
      const cut = await fileWith([]);
      cut.write(0, whole.slice(0, size));
      const reached = lengths.filter((length) => length <= size).length;
      const expected = [undefined, 2, 3, 4][reached];
      expect(outlineCopy(cut)?.valueOf()).toEqual(
        expected === undefined ? undefined : expect.objectContaining({ epoch: expected }),
      );
      expect((await replayCopy(cut, now))?.state?.version).toBe(expected);
    }
  });

  it('with any one bit turned never gives a record that was not written', async () => {
    const file = await fileWith([...snapshot, ...written]);
    const whole = file.read(0, file.size());
    const told = JSON.stringify([
      await replayCopy(file, now),
      await replayCopy(await fileWith([...snapshot, ...written.slice(0, 1)]), now),
      await replayCopy(await fileWith(snapshot), now),
      null,
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
        const turned = whole.slice();
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const spoiled = await fileWith([]);
        spoiled.write(0, turned);
        const content = await replayCopy(spoiled, now);
        expect(told).toContain(JSON.stringify(content));
        outlineCopy(spoiled);
      }),
      { numRuns: 300 },
    );
  });

  it('of a later format is left alone', async () => {
    const file = await fileWith(snapshot);
    file.write(4, Uint8Array.of(2));
    expect(outlineCopy(file)).toBe('newer');
  });
});

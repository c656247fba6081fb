import { afterEach, describe, expect, it } from 'vitest';
import { ExactNumber } from '../../core/kernel/json';
import { connect } from './connect';
import { expose } from './expose';
import { giveAway, pack, sendAsText } from './message';

interface Counter {
  add(a: number, b: number): Promise<number>;
  echo<V>(value: V): Promise<V>;
  break(): Promise<void>;
  never(): Promise<void>;
  uncloneable(): Promise<unknown>;
  list(): Promise<unknown>;
  subscribe(listener: (event: string) => void): () => void;
}

const open: MessagePort[] = [];
afterEach(() => open.splice(0).forEach((port) => port.close()));

const rows = [{ name: 'Zoë', at: 1, end: null, parts: ['a', { b: true }] }];

const channel = () => {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const heard = new Set<(event: string) => void>();
  const target: Counter = {
    add: async (a, b) => a + b,
    echo: async (value) => value,
    break: async () => {
      throw new TypeError('Ada Lovelace, born 1815-12-10');
    },
    never: () => new Promise(() => {}),
    uncloneable: async () => ({ act: () => 1 }),
    list: async () => sendAsText({ rows }),
    subscribe: (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
  };
  const end = expose(target, port1);
  const abort = new AbortController();
  const remote = connect<Counter>(port2, abort.signal);
  const tell = (event: string) => heard.forEach((listener) => listener(event));
  return { remote, end, abort, tell, port1 };
};

describe('a channel', () => {
  it('answers calls out of order to the right caller', async () => {
    const { remote } = channel();
    expect(await Promise.all([remote.add(1, 2), remote.echo('x'), remote.add(3, 4)])).toEqual([
      3,
      'x',
      7,
    ]);
  });

  it('keeps exact numbers exact, wherever they stand and however often they are named', async () => {
    const { remote } = channel();
    const shared = { huge: new ExactNumber('1e400') };
    const value = { list: [shared, { deep: shared }], plain: { text: '1e400' }, n: shared.huge };
    const back = await remote.echo(value);
    expect(back).toEqual(value);
    expect(back.n).toBeInstanceOf(ExactNumber);
    expect(back.list[0]).toMatchObject({ huge: expect.any(ExactNumber) });
    expect(back.plain).not.toBeInstanceOf(ExactNumber);
    expect(await remote.echo(new ExactNumber('-0'))).toBeInstanceOf(ExactNumber);
  });

  it('carries an answer that is marked for it as one text', async () => {
    expect(pack(sendAsText({ rows })).packed).toMatchObject({
      isText: true,
      value: JSON.stringify({ rows }),
    });
    expect(pack({ rows }).packed.isText).toBe(false);
    expect(await channel().remote.list()).toEqual({ rows });
  });

  it('copies bytes, and moves those that are given away', async () => {
    const { remote } = channel();
    const kept = new Uint8Array([1, 2, 3]);
    const moved = giveAway(new Uint8Array(100_000).fill(7));
    expect(await remote.echo({ kept, moved })).toEqual({
      kept,
      moved: new Uint8Array(100_000).fill(7),
    });
    expect([kept.length, moved.length]).toEqual([3, 0]);
  });

  it('moves a port along, so two workers can be joined', async () => {
    const { remote } = channel();
    const joined = new MessageChannel();
    open.push(joined.port1);
    const { port } = await remote.echo({ port: joined.port2 });
    open.push(port);
    expose({ hello: async () => 'hello' }, port);
    const far = connect<{ hello(): Promise<string> }>(joined.port1);
    expect(await far.hello()).toBe('hello');
  });

  it('is not taken for a promise', async () => {
    const { remote } = channel();
    expect(await Promise.resolve(remote)).toBe(remote);
  });

  it('tells what happened to every listener until it leaves', async () => {
    const { remote, tell } = channel();
    const first: string[] = [];
    const second: string[] = [];
    const leave = remote.subscribe((event) => void first.push(event));
    remote.subscribe((event) => void second.push(event));
    tell('a');
    await remote.add(0, 0);
    leave();
    tell('b');
    await remote.add(0, 0);
    expect([first, second]).toEqual([['a'], ['a', 'b']]);
  });
});

describe('a bug over a channel', () => {
  it('says what kind and where, and keeps its message back', async () => {
    const { remote } = channel();
    const error: unknown = await remote.break().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'channel/threw', method: 'break', kind: 'TypeError' });
    expect(JSON.stringify(error) + String(error)).not.toMatch(/Lovelace|1815/);
    expect((error as { frames: string[] }).frames[0]).toMatch(/channel\.test/);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'missing'])(
    'refuses the name %s',
    async (name) => {
      const { remote } = channel();
      const call = (remote as unknown as Record<string, () => Promise<unknown>>)[name];
      await expect(call?.()).rejects.toMatchObject({ code: 'channel/unknown-method' });
    },
  );

  it('names an answer or argument that cannot travel', async () => {
    const { remote } = channel();
    await expect(remote.uncloneable()).rejects.toMatchObject({ code: 'channel/not-cloneable' });
    await expect(remote.echo(() => 1)).rejects.toMatchObject({ code: 'channel/not-cloneable' });
  });

  it.each(['end', 'abort', 'port'] as const)('rejects what is pending on %s', async (way) => {
    const { remote, end, abort, port1 } = channel();
    const pending = remote.never();
    if (way === 'end') end();
    if (way === 'abort') abort.abort();
    if (way === 'port') port1.close();
    await expect(pending).rejects.toMatchObject({ code: 'channel/closed' });
    await expect(remote.add(1, 1)).rejects.toMatchObject({ code: 'channel/closed' });
  });
});

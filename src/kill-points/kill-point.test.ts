import { afterEach, describe, expect, it } from 'vitest';
import { killPoint } from './kill-point';

const open: BroadcastChannel[] = [];

/** Whoever ends browsers: hears every point, and holds the ones it is told to. */
const listen = (held: readonly string[]) => {
  const heard: string[] = [];
  const channel = new BroadcastChannel('facet-kill-points');
  open.push(channel);
  channel.addEventListener('message', ({ data }: MessageEvent<{ readonly at?: string }>) => {
    if (data.at === undefined) return;
    heard.push(data.at);
    if (held.includes(data.at)) channel.postMessage({ hold: data.at });
  });
  return heard;
};

afterEach(() => {
  for (const channel of open.splice(0)) channel.close();
});

const within = (ms: number) =>
  new Promise<'still there'>((done) => {
    setTimeout(() => done('still there'), ms);
  });

describe('a kill point', () => {
  it('says where it is and goes on', async () => {
    const heard = listen([]);
    await killPoint('keep:1');
    expect(heard).toEqual(['keep:1']);
  });

  it('goes on at once when it is told to', async () => {
    const channel = new BroadcastChannel('facet-kill-points');
    open.push(channel);
    channel.addEventListener('message', ({ data }: MessageEvent<{ readonly at?: string }>) => {
      if (data.at === 'keep:2') setTimeout(() => channel.postMessage({ goOn: 'keep:2' }), 5);
    });
    const start = performance.now();
    await killPoint('keep:2');
    expect(performance.now() - start).toBeLessThan(45);
  });

  it('stays when it is held, and only then', async () => {
    const heard = listen(['keep:2']);
    await killPoint('keep:1');
    expect(await Promise.race([killPoint('keep:2'), within(300)])).toBe('still there');
    expect(heard).toEqual(['keep:1', 'keep:2']);
  });
});

// One process of the fuzzing: tries the targets it is told to, and says what it found.
import './surroundings';
import type { Order, Report } from './report';

// After the surroundings are set: these modules read them as they load.
const { targets } = await import('./targets');
const { judge } = await import('./judge');

const heartbeatMs = 250;

const say = (report: Report): void => {
  process.send?.(report);
};

process.on('message', ({ target: name, runs, seed }: Order) => {
  const target = targets.find((one) => one.name === name);
  if (target === undefined) throw new Error(`no target ${name}`);
  let last = performance.now();
  const onProgress = (inputs: number): void => {
    if (performance.now() - last < heartbeatMs) return;
    last = performance.now();
    say({ kind: 'alive', inputs });
  };
  judge(target, { runs, seed, onProgress }).then(
    (judgement) => say({ kind: 'done', judgement }),
    (error: unknown) => {
      throw error;
    },
  );
});

say({ kind: 'ready' });

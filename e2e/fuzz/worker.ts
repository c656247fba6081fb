import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Judgement } from './judge';
import type { Order, Report } from './report';

/**
 * A reader that never ends cannot say so: a process that is silent for this long is ended. It is far more than
 * the two seconds one input may take, because the process may have to wait for a busy machine.
 */
const silenceMs = 60_000;

const start = (): ChildProcess => fork(fileURLToPath(new URL('thread.ts', import.meta.url)));

/** Judges one target in a process of its own. */
export const judgeApart = (order: Order): Promise<Judgement> =>
  new Promise((resolve, reject) => {
    const child = start();
    let inputs = 0;
    const end = (judgement: Judgement): void => {
      clearTimeout(silence);
      child.kill('SIGKILL');
      resolve(judgement);
    };
    const lost = (why: string) => (): void =>
      end({ inputs, accepted: 0, codes: 0, slowestMs: silenceMs, failure: { input: '', why } });
    const silence = setTimeout(
      lost('an endless input; it is the one after those counted, of the same seed'),
      silenceMs,
    );
    child.on('message', (report: Report) => {
      silence.refresh();
      if (report.kind === 'ready') child.send(order);
      else if (report.kind === 'alive') ({ inputs } = report);
      else end(report.judgement);
    });
    child.on('exit', lost('the process ended: an exception nobody waited for'));
    child.on('error', reject);
  });

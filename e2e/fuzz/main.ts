// npm run fuzz [-- --runs N] [--seed S] [--target NAME] [--json FILE]: generated inputs for every reader of other people's bytes.
import './surroundings';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { controls } from './controls';
import { inputOf, pastFailures } from './corpus';
import { judge, type Judgement } from './judge';
import { judgeApart } from './worker';

const { targets } = await import('./targets');
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    target: { type: 'string' },
    json: { type: 'string' },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const results: { readonly name: string; readonly isGood: boolean }[] = [];
const note = (name: string, isGood: boolean, said: string): void => {
  results.push({ name, isGood });
  console.log(`${isGood ? '  ' : 'X '}${name.padEnd(32)} ${said}`);
};

console.log(`seed ${String(seed)}, ${String(runs)} inputs each\n\ncontrols: each must be caught`);
for (const control of controls) {
  const { inputs, failure } = await judge(control, { runs: 20_000, seed, ...control });
  note(control.name, failure !== null, `after ${String(inputs)} inputs`);
}

console.log('\npast failures');
for (const past of pastFailures()) {
  const target = targets.find(({ name }) => name === past.target);
  if (target === undefined) throw new Error(`the corpus names no target ${past.target}`);
  const { failure } = await judge(
    { ...target, inputs: fc.constant(inputOf(past)) },
    { runs: 1, seed },
  );
  note(past.target, failure === null, failure?.why ?? past.why);
}

console.log('\ngenerated');
const due = targets.filter(({ name }) => values.target === undefined || name === values.target);
await Promise.all(
  Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
    for (let next = due.shift(); next !== undefined; next = due.shift()) {
      const { name } = next;
      note(name, ...tell(await judgeApart({ target: name, runs, seed })));
    }
  }),
);

const failed = results.filter(({ isGood }) => !isGood).length;
const counts = { passed: results.length - failed, failed, skipped: 0 };
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(counts));
process.exitCode = failed === 0 ? 0 : 1;

/** Inputs that are all refused, or all for one reason, never got past the door and show nothing. */
function tell({ inputs, accepted, codes, slowestMs, failure }: Judgement): [boolean, string] {
  const seen = `${String(inputs)} inputs, ${String(accepted)} accepted, ${String(codes)} ways to refuse, slowest ${slowestMs.toFixed(0)} ms`;
  if (failure === null) return [accepted > 0 && codes > 0, seen];
  return [false, `${seen}\n${failure.why}\ninput: ${JSON.stringify(failure.input)}`];
}

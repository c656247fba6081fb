// npm run soak:consent [-- --runs N] [--seed S] [--json FILE]: promise 1 over generated consents.
// What was shown is what was sent is what the receipt says, and nothing else is anywhere in the body.
import '../fuzz/surroundings';
import { writeFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import fc from 'fast-check';

const { arbitraryScene } = await import('../../src/testing/arbitrary-scene');
const { consent, leakyPresenter, vaultPresenter } = await import('./consent-case');

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    json: { type: 'string' },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const presses = fc.array(fc.nat(1_000), { maxLength: 8 });
const scenes = arbitraryScene.filter(({ plan }) => plan.isAnswerable);

let fields = 0;
let multiple = 0;

/** @param present the wallet's presenter, or one that cheats */
async function soak(present: typeof vaultPresenter, numRuns: number) {
  let done = 0;
  const property = fc.asyncProperty(scenes, presses, async (scene, pressed) => {
    const { shown, sent, receipted, leaked } = await consent(scene, pressed, present);
    if (leaked.length > 0) throw new Error(`in the body: ${leaked.join(', ')}`);
    if (!isDeepStrictEqual(sent, shown)) throw new Error('sent is not what was shown');
    if (!isDeepStrictEqual(receipted, shown)) throw new Error('the receipt is not what was shown');
    fields += shown.flat().length;
    multiple += shown.length > 1 ? 1 : 0;
    done += 1;
    if (done % 10_000 === 0) console.log(`${String(done)} consents`);
  });
  return fc.check(property, { numRuns, seed });
}

console.log(`seed ${String(seed)}`);
const control = await soak(leakyPresenter, 100);
const caught = control.failed;
const reason = control.errorInstance instanceof Error ? control.errorInstance.message : '';
console.log(
  `${caught ? '  ' : 'X '}control, a presenter that adds a disclosure: ${reason.slice(0, 80) || 'not caught'}`,
);

[fields, multiple] = [0, 0];
const start = performance.now();
const { failed, counterexample, errorInstance, numRuns } = await soak(vaultPresenter, runs);
const seconds = ((performance.now() - start) / 1_000).toFixed(0);
console.log(
  `${failed ? 'X ' : '  '}${String(numRuns)} consents in ${seconds} s: ${String(multiple)} with several cards, ${String(fields)} fields left`,
);
if (failed) console.log(errorInstance, fc.stringify(counterexample?.[1]));
const passed = Number(caught) + Number(!failed);
if (values.json !== undefined)
  writeFileSync(values.json, JSON.stringify({ passed, failed: 2 - passed, skipped: 0 }));
process.exitCode = passed === 2 ? 0 : 1;

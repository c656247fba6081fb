// npm run size: brotli sizes of the script each stage has loaded. Fails over budget: 110 KB for the first screen,
// 190 KB for the wallet list with all loaded so far, 218 KB with the thread that holds the keys.
import { ensureInstalled } from './lib/install.mjs';
import { ensureBuilt } from './lib/site-build.mjs';
import { measureStages } from './lib/stage-sizes.mjs';

const kb = 1000;

await ensureInstalled();
await ensureBuilt('production');

const { stages, later } = measureStages();
for (const { name, budgetKb, bytes, added } of stages) {
  const isOver = bytes > budgetKb * kb;
  if (isOver) process.exitCode = 1;
  console.log(`\n${name}: ${inKb(bytes)} KB brotli, ${isOver ? 'OVER' : 'within'} ${budgetKb} KB`);
  print(added);
}
console.log(`\nlater, each when it is needed:`);
print(later);

/** @param {readonly import('./lib/stage-sizes.mjs').ScriptSize[]} scripts */
function print(scripts) {
  for (const { name, bytes } of scripts) console.log(`  ${inKb(bytes).padStart(7)}  ${name}`);
}

/** @param {number} bytes */
function inKb(bytes) {
  return (bytes / kb).toFixed(1);
}

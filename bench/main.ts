// npm run bench [-- --json FILE] [--only STAGE]: every measured row of the design, each beside its baseline, in one run.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withWorkshop } from './workshop';
import { performancePage } from './performance-page';
import { plotOf } from './plot';
import { reportOf, tableOf, type Row } from './row';
import { firstVisit } from './stages/first-visit';
import { inPage } from './stages/in-page';
import { sizes } from './stages/sizes';
import { startUp } from './stages/start-up';

const stages = { sizes, 'in-page': inPage, 'start-up': startUp, 'first-visit': firstVisit };

const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string' }, write: { type: 'boolean' } },
});

const rows = await withWorkshop(async (workshop) => {
  const all: Row[] = [];
  for (const [name, stage] of Object.entries(stages)) {
    if (values.only !== undefined && values.only !== name) continue;
    console.error(`… ${name}`);
    all.push(...(await stage(workshop)));
  }
  return all;
});

console.log(tableOf(rows));
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify(reportOf(rows), null, 2)}\n`);
if (values.write === true) {
  const page = 'docs/performance.md';
  writeFileSync(page, performancePage(readFileSync(page, 'utf8'), rows));
  writeFileSync('docs/images/growth.svg', plotOf(rows));
}
const missed = rows.filter(({ ok }) => !ok);
console.log(
  missed.length === 0 ? '\nEvery goal met.' : `\nNot met: ${missed.map(({ id }) => id).join(', ')}`,
);

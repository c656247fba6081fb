import { isGuarded, readExplained } from './guarded.mjs';
import { nameOf, score } from './record.mjs';

/** @typedef {import('./record.mjs').Survivor} Survivor */

/**
 * Why a mutant outside the guarded files is let live, by what it changes. The first that fits counts.
 *
 * @type {readonly { kind: string, why: string, fits: (survivor: Survivor) => boolean }[]}
 */
const kinds = [
  {
    kind: 'Facts and texts',
    why: 'a word in the facts beside a code, a default text, or the text of a bug; the code itself is tested.',
    fits: ({ mutator }) => mutator === 'StringLiteral' || mutator === 'ObjectLiteral',
  },
  {
    kind: 'One more or one less at a cap or between equals',
    why: '`>` for `>=` and the like where both sides of the edge are served alike.',
    fits: ({ mutator, from, to }) =>
      mutator === 'EqualityOperator' && from.replace(/[<>]=?/, '') === to.replace(/[<>]=?/, ''),
  },
  {
    kind: 'Guards that only types ask for',
    why: '`?.`, `?? []` and checks against `undefined` that no value reaching this line needs.',
    fits: ({ mutator, from }) =>
      ['OptionalChaining', 'ArrayDeclaration', 'UnaryOperator'].includes(mutator) ||
      /(===|!==) (undefined|null)$/.test(from) ||
      /^(!isJsonObject|typeof |!Array\.isArray)/.test(from),
  },
  {
    kind: 'Patterns that meet names in the wild',
    why: 'anchors and options of the expressions that guess what a foreign member name means; a wrong guess changes how a value is shown.',
    fits: ({ mutator }) => mutator === 'Regex',
  },
  {
    kind: 'Order, wording and weight on screens',
    why: 'which of several true things is said first, how it is phrased, how a strength is estimated.',
    fits: () => true,
  },
];

/**
 * The page of figures and reasons.
 *
 * @param {import('./record.mjs').MutationRecord} record
 */
export function writePage(record) {
  return `${[head(record), table(record), guardedPart(record), otherPart(record)].join('\n\n')}\n`;
}

/** @param {import('./record.mjs').MutationRecord} record */
function head(record) {
  const { killed, survived, percent } = score(record);
  const ignored = Object.values(record).reduce((sum, file) => sum + file.ignored, 0);
  return `# Mutation tests of core

Written by \`npm run mutation\`; do not edit. Stryker changes one thing in \`src/core/\` at a time and runs the tests that reach it: those beside core, and those of the
signature checks. Of ${String(killed + survived)} changes tried, **${String(killed)} were noticed: ${percent.toFixed(1)} %**. ${String(ignored)} more stand in what is evaluated once while loading (tables, expressions, constants) and are not tried: each would
need everything loaded anew.

\`npm test\` tries again everything in files that changed since this was written, and 150 lines drawn from the rest; a change it no longer notices fails. How: \`docs/decisions.md\`.`;
}

/** @param {import('./record.mjs').MutationRecord} record */
function table(record) {
  /** @type {Map<string, import('./record.mjs').MutationRecord>} */
  const rooms = new Map();
  for (const [file, found] of Object.entries(record)) {
    const room = file.split('/')[2] ?? '';
    rooms.set(room, { ...rooms.get(room), [file]: found });
  }
  const rows = [...rooms].map(([room, files]) => {
    const { killed, survived, percent } = score(files);
    return `| \`${room}\` | ${String(killed + survived)} | ${String(killed)} | ${percent.toFixed(1)} % |`;
  });
  return ['| room | tried | noticed | |', '| --- | ---: | ---: | ---: |', ...rows].join('\n');
}

/** @param {import('./record.mjs').MutationRecord} record */
function guardedPart(record) {
  const explained = readExplained();
  const parts = Object.entries(record)
    .filter(([file, { survivors }]) => isGuarded(file) && survivors.length > 0)
    .map(([file, { survivors }]) =>
      [
        `### ${file.replace('src/core/', '')}`,
        ...survivors.map((one) => line(one, explained[file])),
      ].join('\n\n'),
    );
  return [
    `## Where a lost check would let something through

Signature, digest, status, time, holder binding, approval, plan, policy. Each change that goes unnoticed here was looked at; none takes a forged or withdrawn
credential or lets a field leave that was not chosen.

${untried(record)}`,
    ...parts,
  ].join('\n\n');
}

/** What says nothing about these files. @param {import('./record.mjs').MutationRecord} record */
function untried(record) {
  const here = Object.entries(record).filter(
    ([file, { ignored }]) => isGuarded(file) && ignored > 0,
  );
  const count = here.reduce((sum, [, { ignored }]) => sum + ignored, 0);
  return `${String(count)} further changes in ${String(here.length)} of these files stand in what is evaluated once while loading and **are not tried**: the figures say nothing about them. Three tables among
them are held by tests that write out every member, so that a lost one fails: the names that may not be hidden and those that are no fields (\`reserved-names.test.ts\`), and the codes that are evidence against a list
(\`trouble-kind.test.ts\`). For the rest there is no such promise.`;
}

/**
 * @param {Survivor} survivor
 * @param {Record<string, string>} [reasons]
 */
const line = (survivor, reasons = {}) =>
  `- ${code(survivor.from)} → ${code(survivor.to)}: ${reasons[nameOf(survivor)] ?? '**not explained**'}`;

/** @param {string} text */
const code = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text || ' '}\``);

/** @param {import('./record.mjs').MutationRecord} record */
function otherPart(record) {
  const others = Object.entries(record).flatMap(([file, { survivors }]) =>
    isGuarded(file) ? [] : survivors.map((one) => ({ file, one })),
  );
  const parts = kinds.map(({ kind, why, fits }) => {
    const here = others.filter(({ one }) => kinds.find((each) => each.fits(one))?.fits === fits);
    /** @type {Map<string, number>} */
    const byFile = new Map();
    for (const { file } of here) byFile.set(file, (byFile.get(file) ?? 0) + 1);
    const files = [...byFile].map(
      ([file, count]) => `${file.replace('src/core/', '')} ${String(count)}`,
    );
    return `- **${kind}** (${String(here.length)}): ${why} ${files.join(' · ')}`;
  });
  return [`## Elsewhere, by kind (${String(others.length)})`, ...parts].join('\n\n');
}

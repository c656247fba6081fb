import { sourceOf } from './record.mjs';

/** A small generator of numbers (mulberry32): the same seed draws the same lines everywhere. @param {number} seed */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Draws lines of code, as Stryker names places.
 *
 * @param {readonly string[]} files
 * @param {number} count
 * @param {number} seed
 */
export function sampleLines(files, count, seed) {
  const random = randomOf(seed);
  const lines = files.flatMap((file) =>
    sourceOf(file)
      .split('\n')
      .flatMap((line, at) => (isCode(line) ? [`${file}:${String(at + 1)}-${String(at + 1)}`] : [])),
  );
  /** @type {string[]} */
  const drawn = [];
  while (drawn.length < count && lines.length > 0)
    drawn.push(...lines.splice(Math.floor(random() * lines.length), 1));
  return drawn;
}

/** Comments, imports and lone brackets hold no mutants. @param {string} line */
const isCode = (line) => /[a-z]/i.test(line) && !/^\s*(\/|\*|import|export type|\|)/.test(line);

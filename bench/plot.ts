import type { Row } from './row';

const width = 640;
const height = 400;
const left = 64;
const bottom = 48;
const top = 24;
const right = 180;

const powers = (low: number, high: number): readonly number[] =>
  Array.from({ length: high - low + 1 }, (_, step) => low + step);

interface Line {
  readonly name: string;
  readonly points: readonly (readonly [n: number, ms: number])[];
}

/** Rows whose id ends in `-at-N`, as one line for each thing that grows. */
const linesOf = (rows: readonly Row[]): readonly Line[] => {
  const lines = new Map<string, { name: string; points: [number, number][] }>();
  for (const { id, what, n, value } of rows) {
    const [, stem] = /^(.+)-at-\d+$/u.exec(id) ?? [];
    if (stem === undefined) continue;
    const line = lines.get(stem) ?? { name: what.replace(', as it grows', ''), points: [] };
    line.points.push([n, value]);
    lines.set(stem, line);
  }
  return [...lines.values()];
};

/** How things grow from 100 to 10,000, both axes logarithmic; the dotted line is what linear growth looks like. */
export const plotOf = (rows: readonly Row[]): string => {
  const lines = linesOf(rows);
  const all = lines.flatMap(({ points }) => points.map(([, ms]) => Math.log10(ms)));
  const [low, high] = [Math.floor(Math.min(...all)), Math.ceil(Math.max(...all))];
  const x = (n: number): number => left + ((Math.log10(n) - 2) / 2) * (width - left - right);
  const y = (ms: number): number =>
    height - bottom - ((Math.log10(ms) - low) / (high - low)) * (height - bottom - top);
  const at = ([n, ms]: readonly [number, number]): string =>
    `${x(n).toFixed(1)},${y(ms).toFixed(1)}`;
  const grid = powers(low, high).map(
    (power) =>
      `<line x1="${left}" x2="${width - right}" y1="${y(10 ** power)}" y2="${y(10 ** power)}" stroke="#d2d9d4"/>` +
      `<text x="${left - 8}" y="${y(10 ** power) + 4}" text-anchor="end">${String(10 ** power)} ms</text>`,
  );
  const sizes = [100, 1_000, 10_000].map(
    (n) =>
      `<text x="${x(n)}" y="${height - bottom + 20}" text-anchor="middle">${n.toLocaleString('en')}</text>`,
  );
  const drawn = lines.map(({ name, points }, index) => {
    const ink = ['#1b5f6c', '#9e3d2a', '#65409c'][index % 3] ?? '#14202b';
    const [first = [100, 1] as const, last = first] = [points[0], points.at(-1)];
    const linear = [first, [first[0] * 100, first[1] * 100] as const];
    const seen = linear.map(([n, ms]) => at([n, Math.min(ms, 10 ** high)])).join(' ');
    return (
      `<polyline points="${seen}" fill="none" stroke="${ink}" stroke-dasharray="2 4"/>` +
      `<polyline points="${points.map(at).join(' ')}" fill="none" stroke="${ink}" stroke-width="2.5"/>` +
      `<text x="${x(last[0]) + 8}" y="${y(last[1]) + 4}" fill="${ink}">${name}</text>`
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#14202b">`,
    `<title>Time by number of cards</title><rect width="${width}" height="${height}" fill="#fff"/>`,
    ...grid,
    ...sizes,
    ...drawn,
    '</svg>\n',
  ].join('\n');
};

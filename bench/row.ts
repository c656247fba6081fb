/** One measured line. `baseline` and `ratio` are null where the goal is absolute. */
export interface Row {
  readonly id: string;
  /** What was measured, for people. */
  readonly what: string;
  /** Size of the input: cards, disclosures, entries, frames. */
  readonly n: number;
  readonly value: number;
  readonly unit: 'ms' | 'KB' | 'share' | '×';
  readonly baseline: number | null;
  /** `value / baseline`. */
  readonly ratio: number | null;
  /** What must hold of the ratio, or of the value where there is none; null for what is only reported. */
  readonly goal: Goal | null;
  readonly ok: boolean;
}

export type Goal = `${'<=' | '>='} ${number}`;

const holds = (goal: Goal, figure: number): boolean => {
  const bound = Number(goal.slice(3));
  return goal.startsWith('<=') ? figure <= bound : figure >= bound;
};

/** A row with its ratio and verdict worked out. */
export const rowOf = (measured: Omit<Row, 'ratio' | 'ok'>): Row => {
  const { value, baseline, goal } = measured;
  const ratio = baseline === null ? null : value / baseline;
  return { ...measured, ratio, ok: goal === null || holds(goal, ratio ?? value) };
};

/** Three figures that matter, whatever the size. */
const short = (figure: number): string => String(Number(figure.toPrecision(3)));

const cells = (row: Row): readonly string[] => [
  row.what,
  row.n.toLocaleString('en'),
  `${short(row.value)} ${row.unit}`,
  row.baseline === null ? '–' : `${short(row.baseline)} ${row.unit}`,
  row.ratio === null ? '–' : short(row.ratio),
  row.goal ?? 'reported',
  row.ok ? 'met' : 'NOT MET',
];

const head = ['what', 'n', 'value', 'baseline', 'ratio', 'goal', ''];

/** All rows as a Markdown table; a terminal shows it just as well. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [head, ...rows.map(cells)];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const drawn = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [drawn[0], rule, ...drawn.slice(1)].join('\n');
};

/** The report as `--json` writes it. */
export const reportOf = (rows: readonly Row[]) => ({
  rows: rows.map(({ id, n, value, unit, baseline, ratio, goal, ok }) => ({
    id,
    n,
    value,
    unit,
    baseline,
    ratio,
    goal,
    ok,
  })),
});

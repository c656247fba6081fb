import { ensureBuilt } from '../../scripts/lib/site-build.mjs';
import { measureStages } from '../../scripts/lib/stage-sizes.mjs';
import { rowOf, type Row } from '../row';

/** Script of the first screen and of the wallet list, brotli, in KB of 1,000 bytes. */
export const sizes = async (): Promise<readonly Row[]> => {
  await ensureBuilt('production');
  return measureStages().stages.map(({ id, name, budgetKb, bytes }) =>
    rowOf({
      id: `size-${id}`,
      what: `script, ${name}`,
      n: 1,
      value: bytes / 1000,
      unit: 'KB',
      baseline: null,
      goal: `<= ${budgetKb}`,
    }),
  );
};

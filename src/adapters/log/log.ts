import type { Log } from '../../ports/log';

/** Keeps the last few hundred notes in memory for a report a person copies; writes nothing anywhere. */
export const createLog = (limit = 300): Log & { readonly lines: () => readonly string[] } => {
  const lines: string[] = [];
  return {
    note: (code, ids = {}) => {
      lines.push(`${code} ${JSON.stringify(ids)}`);
      if (lines.length > limit) lines.shift();
    },
    lines: () => lines,
  };
};

import type { CaseFile, CaseResult, Verdict } from './case-result';
import { listMember, optionalText, recordOf, type Members } from './shapes';

/** Judges one case. Its index tells cases of one name apart. */
export type CaseJudge = (one: Members, index: number) => Verdict | Promise<Verdict>;

/**
 * Judges every case of a list, one after another. A case that is not of its kind's shape, or makes the product
 * throw, fails with the words of the error: the others still run.
 *
 * @param path put before each case's name
 */
export async function eachCase(
  path: string,
  cases: readonly unknown[],
  judge: CaseJudge,
): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const [index, value] of cases.entries()) {
    const verdict = await verdictOf(async () =>
      judge(recordOf(value, `case ${String(index)}`), index),
    );
    results.push({ case: `${path}#${nameOf(value, index)}`, ...verdict });
  }
  return results;
}

/** The same for the usual layout: `{ "cases": […] }`, or the list alone. */
export function eachCaseOf(file: CaseFile, judge: CaseJudge): Promise<CaseResult[]> {
  const { content, path } = file;
  const cases: readonly unknown[] = Array.isArray(content)
    ? content
    : listMember(recordOf(content, 'the file'), 'cases');
  return eachCase(path, cases, judge);
}

/** For a kind whose file is one case. */
export async function oneCase(
  file: CaseFile,
  judge: (content: Members) => Verdict | Promise<Verdict>,
): Promise<CaseResult[]> {
  const verdict = await verdictOf(async () => judge(recordOf(file.content, 'the file')));
  return [{ case: file.path, ...verdict }];
}

/** Runs a judge; what it throws is a failure with words. */
export async function verdictOf(judge: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await judge();
  } catch (error) {
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { outcome: 'failed', why };
  }
}

function nameOf(value: unknown, index: number): string {
  const members = typeof value === 'object' && value !== null ? (value as Members) : {};
  for (const member of ['name', 'test', 'id', 'case', 'op']) {
    const name = optionalText(members, member);
    if (name !== undefined) return `${name} (${String(index)})`;
  }
  return String(index);
}

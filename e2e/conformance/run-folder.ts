import type { CaseFile, CaseResult, ManifestEntry } from './case-result';
import type { CasesFolder } from './cases-folder';
import { exempt, type Exemption, type ExemptResult } from './exemptions';
import { kinds } from './kinds';
import { whyNotSupported } from './not-supported';

/** Everything found of the cases of one file. */
export type FileReport = {
  readonly entry: ManifestEntry;
  readonly results: readonly ExemptResult[];
};

export type RunOptions = {
  readonly exemptions: readonly Exemption[];
  /** Only this area. */
  readonly area?: string;
};

/** Runs every file the manifest names, in its order. */
export async function runFolder(
  folder: CasesFolder,
  { exemptions, area }: RunOptions,
): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const entry of folder.entries.filter((one) => area === undefined || one.area === area)) {
    const results = await runFile(entry, folder);
    reports.push({ entry, results: results.map((one) => exempt(one, entry, exemptions)) });
  }
  return reports;
}

/** Runs one file. What cannot be read, or holds no case although the manifest says so, is one failure. */
export async function runFile(
  entry: ManifestEntry,
  folder: CasesFolder,
): Promise<readonly CaseResult[]> {
  const { area, kind, path, cases } = entry;
  const load = Object.hasOwn(kinds, `${area}/${kind}`) ? kinds[`${area}/${kind}`] : undefined;
  if (load === undefined) {
    const reason = whyNotSupported(area, kind);
    return Array.from({ length: cases }, (_, index) => ({
      case: `${path}#${String(index)}`,
      outcome: 'unsupported' as const,
      reason,
    }));
  }
  try {
    const file: CaseFile = folder.read(entry);
    const results = await (await load())(file, folder);
    if (results.length > 0 || cases === 0) return results;
    return [{ case: path, outcome: 'failed', why: 'no case was found in the file' }];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ case: path, outcome: 'failed', why }];
  }
}

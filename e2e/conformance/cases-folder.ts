import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { CaseFile, ManifestEntry } from './case-result';
import { isRecord } from './shapes';

/** A folder of published cases: its manifest, and its files by their path in it. */
export type CasesFolder = {
  readonly entries: readonly ManifestEntry[];
  readonly bytes: (path: string) => Uint8Array;
  readonly read: (entry: ManifestEntry) => CaseFile;
};

/**
 * Opens a folder of cases by its `manifest.json`.
 *
 * @throws when there is no manifest, or it names no files: nothing could be run
 */
export function openCasesFolder(directory: string): CasesFolder {
  const root = resolve(directory);
  const bytes = (path: string): Uint8Array => {
    const full = resolve(root, path);
    if (!full.startsWith(root + sep)) throw new Error(`${path} leads out of the folder`);
    return readFileSync(full);
  };
  const manifest: unknown = JSON.parse(new TextDecoder().decode(bytes('manifest.json')));
  const files = isRecord(manifest) ? manifest['files'] : undefined;
  if (!Array.isArray(files)) throw new Error('manifest.json has no list `files`');
  return {
    entries: files.map(readEntry),
    bytes,
    read: (entry) => {
      const text = new TextDecoder().decode(bytes(entry.path));
      return { ...entry, text, content: parseOrNothing(text) };
    },
  };
}

function readEntry(value: unknown): ManifestEntry {
  const entry = isRecord(value) ? value : {};
  const { path, area, kind, description, cases } = entry;
  if (typeof path !== 'string' || typeof area !== 'string' || typeof kind !== 'string')
    throw new Error(`manifest.json: an entry lacks path, area or kind: ${JSON.stringify(value)}`);
  return {
    path,
    area,
    kind,
    description: typeof description === 'string' ? description : '',
    cases: typeof cases === 'number' && Number.isInteger(cases) && cases >= 0 ? cases : 1,
  };
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Canary } from './canary';
import { layersOf } from './layers';
import { Needles } from './needles';

/** A trace of a canary, as a person can look it up. */
export interface Trace {
  readonly file: string;
  readonly canary: string;
  readonly how: string;
}

export interface ScanReport {
  readonly files: number;
  readonly bytes: number;
  readonly traces: readonly Trace[];
  /** The canaries that left a trace. */
  readonly found: ReadonlySet<Canary>;
}

/** Looks for every canary in every file below a folder, in names as well as in contents. */
export const scanFolder = (root: string, canaries: readonly Canary[]): ScanReport => {
  const needles = new Needles(canaries);
  const traces: Trace[] = [];
  const found = new Set<Canary>();
  let files = 0;
  let total = 0;
  const look = (file: string, how: string, bytes: Buffer): void => {
    total += bytes.length;
    for (const hit of needles.find(bytes)) {
      found.add(hit.canary);
      traces.push({ file, canary: hit.canary.name, how: `${how}, ${hit.way} at ${hit.at}` });
    }
  };
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(root, path);
    look(file, 'name', Buffer.from(file));
    if (!entry.isFile()) continue;
    files += 1;
    for (const { how, bytes } of layersOf(readFileSync(path), entry.name)) look(file, how, bytes);
  }
  return { files, bytes: total, traces, found };
};

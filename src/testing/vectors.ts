import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(process.env.FACET_VECTORS ?? '../shared/vectors');

/** True when the published cases are beside the project; tests that need them skip themselves otherwise. */
export const hasVectors = existsSync(resolve(folder, 'manifest.json'));

/** Reads one file of published cases as JSON; the caller names the shape it relies on. */
export const readVectors = <T>(path: string): T =>
  JSON.parse(readFileSync(resolve(folder, path), 'utf8')) as T;

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An input that once broke a promise; a long one is written as a text and how often it is repeated. */
export interface PastFailure {
  readonly target: string;
  /** What happened, and since when it no longer does. */
  readonly why: string;
  readonly input: string;
  readonly repeated?: number;
}

const folder = fileURLToPath(new URL('corpus', import.meta.url));

/** Every past failure, in the order of the files. */
export const pastFailures = (): readonly PastFailure[] =>
  readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as PastFailure);

export const inputOf = ({ input, repeated = 1 }: PastFailure): string => input.repeat(repeated);

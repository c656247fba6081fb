import type { Entry } from '../../ports/activity';
import { hasLeft } from './entry-words';

export type Shared = Extract<Entry, { kind: 'shared' }>;

/** The answers that left this device, or may have. */
export const givenAnswers = (entries: readonly Entry[]): readonly Shared[] =>
  entries.filter((entry): entry is Shared => entry.kind === 'shared' && hasLeft(entry));

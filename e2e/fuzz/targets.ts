import type { Target } from './target';
import { incoming } from './targets/incoming';
import { issuing } from './targets/issuing';
import { presenting } from './targets/presenting';
import { receiving } from './targets/receiving';
import { signedThings } from './targets/signed-things';

/** Every reader of other people's bytes in this scope. */
export const targets: readonly Target[] = [
  ...issuing,
  ...presenting,
  ...signedThings,
  ...incoming,
  ...receiving,
];

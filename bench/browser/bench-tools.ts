import { buildPresentation } from './build-presentation';
import { checkSdJwt } from './check-sd-jwt';
import { deriveKey } from './derive-key';
import { matchBesidePackage, matchQueries } from './match-queries';
import { readFrames } from './read-frames';
import { readStatus } from './read-status';
import { seedWallet } from './seed-wallet';

/** What a page of the bench can do; put into it as one script. */
const benchTools = {
  buildPresentation,
  checkSdJwt,
  deriveKey,
  matchBesidePackage,
  matchQueries,
  readFrames,
  readStatus,
  seedWallet,
};

export type BenchTools = typeof benchTools;

Object.assign(globalThis, { facetBench: benchTools });

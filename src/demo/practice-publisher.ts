import type { PublicJwk } from '../core/credential/credential';

/**
 * The key that signs the practice trust list: the counterpart derives it from its default seed, so it is the
 * same after every start. Pinned here, in the demo build only; `e2e/counterpart/practice-publisher.test.ts`
 * shows that the two agree.
 */
export const practicePublisher: PublicJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: '6IW0qD9BS-yENMEe1Dh2VHctEBD7CNs0m9sj1fDjnzQ',
  y: 'iiQxb0W6Fp8Um4jsu6s3yhkGybY265DTOhHuUKy621I',
};

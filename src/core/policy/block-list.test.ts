import { expect, it } from 'vitest';
import { buildVerifier } from '../../testing/build-request';
import { epochSeconds } from '../kernel/time';
import { asTreated, isBlocked } from './block-list';

const verifier = buildVerifier('confirmed');
const blocked = (recognition: string) => ({
  recognition,
  name: null,
  host: 'rp.example',
  since: epochSeconds(0),
});

it('treats a blocked requester as a stranger, and keeps its name', () => {
  const list = [blocked('somebody else'), blocked(verifier.recognition)];
  expect(isBlocked(verifier, list)).toBe(true);
  expect(asTreated(verifier, list)).toEqual({ ...verifier, tier: 'unconfirmed' });
});

it('leaves everybody else as they are', () => {
  for (const list of [[], [blocked('somebody else')]]) {
    expect(isBlocked(verifier, list)).toBe(false);
    expect(asTreated(verifier, list)).toBe(verifier);
  }
});

import { describe, expect, it } from 'vitest';
import { hide, issueCard } from '../../../testing/issue-card';
import { decodeSdJwtVc } from './decode';

// What takes time is measured apart from what is right, so that mutation tests can leave it out.

const read = (text: string): void => {
  const decoded = decodeSdJwtVc(text);
  if (!decoded.ok) throw new Error(decoded.error.code);
};

describe('decodeSdJwtVc', () => {
  it('does no quadratic work over many disclosures', () => {
    const cardOf = (count: number): string =>
      issueCard(
        Object.fromEntries(Array.from({ length: count }, (_, n) => [`claim${String(n)}`, hide(n)])),
      );
    const timeOf = (text: string): number => {
      let best = Infinity;
      for (let run = 0; run < 5; run += 1) {
        const start = performance.now();
        read(text);
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    const [small, large] = [cardOf(250), cardOf(4_000)];
    timeOf(small);
    // 16 times as much; quadratic work would take 256 times as long. Machines are busy, so the bound is wide.
    expect(timeOf(large) / timeOf(small)).toBeLessThan(100);
  }, 30_000);
});

import { createCounter } from '../keys/source';
import type { Practice } from '../practice';

const lifetimeSeconds = 5 * 60;

/** Challenges for key proofs: each is taken once, within five minutes. @see OpenID4VCI 1.0 §7 */
export class Nonces {
  private readonly open = new Map<string, number>();
  private readonly next: () => string;

  constructor(private readonly practice: Practice) {
    this.next = createCounter(practice.passing, 'nonce');
  }

  give(): string {
    const nonce = this.next();
    this.open.set(nonce, this.practice.now() + lifetimeSeconds);
    return nonce;
  }

  /** Takes a nonce back; false when it was never given, was taken before, or is too old. */
  take(nonce: string): boolean {
    const expiresAt = this.open.get(nonce);
    this.open.delete(nonce);
    return expiresAt !== undefined && expiresAt > this.practice.now();
  }
}

/** What was tried and held. False: it answered wrongly, failed, or did not answer in time. */
export interface SelfTestResult {
  /** A random block was written to a database of its own, read back and removed. */
  readonly storage: boolean;
  /** A random block was sealed and opened, and not opened with a bit changed; a signature likewise. */
  readonly crypto: boolean;
  /** The thread that derives keys gave the known answer. */
  readonly derivation: boolean;
  /** The thread that checks signatures refused what is not signed. */
  readonly proofs: boolean;
}

/** Tries what the vault stands on. Needs no key and touches nothing that is kept. */
export interface VaultSelfTest {
  /** Answers locked or open. */
  selfTest(): Promise<SelfTestResult>;
}

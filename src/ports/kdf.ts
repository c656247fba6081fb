/** Cost of one derivation. */
export interface Argon2Cost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: 1;
}

/** A passphrase to 32 key bytes by Argon2id, in a thread of its own. */
export interface Kdf {
  derive(
    passphrase: string,
    salt: Uint8Array<ArrayBuffer>,
    cost: Argon2Cost,
  ): Promise<Uint8Array<ArrayBuffer>>;
}

/** The first and only plain message to the vault worker; every port in it is transferred. */
export interface VaultStart {
  readonly databaseName: string;
  readonly allowLoopbackHttp: boolean;
  /** What local storage says of a wallet, which a worker cannot read. */
  readonly seen: string | null;
  /** Where the page calls `Vault` and `Keys`. */
  readonly vault: MessagePort;
  readonly keys: MessagePort;
  /** The other ends of these are handed to `kdf.worker` and `proofs.worker`, out of the page's reach. */
  readonly kdf: MessagePort;
  readonly proofs: MessagePort;
}

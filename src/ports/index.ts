import type { BrowserStorage } from './browser-storage';
import type { Clock, Stopwatch } from './clock';
import type { Device } from './device';
import type { Keys } from './keys';
import type { Log } from './log';
import type { Net } from './net';
import type { Passkeys } from './passkeys';
import type { Pictures } from './pictures';
import type { Random } from './random';
import type { Scanner } from './scanner';
import type { Tabs } from './tabs';
import type { Vault } from './vault';

/** Everything outside the page, as flows and screens may see it. */
export interface Ports {
  readonly vault: Vault;
  readonly keys: Keys;
  readonly net: Net;
  readonly scanner: Scanner;
  readonly pictures: Pictures;
  readonly tabs: Tabs;
  readonly storage: BrowserStorage;
  readonly device: Device;
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
  readonly passkeys: Passkeys;
  readonly random: Random;
  readonly log: Log;
  /** Demo build only: http is accepted on this machine's own addresses. */
  readonly allowLoopbackHttp: boolean;
}

export type { Clock, Keys, Log, Net, Random, Scanner, Tabs, Vault };
export type { Kdf } from './kdf';
export type { Proofs } from './proofs';

import { FaultSwitch } from './faults/fault-switch';
import { CallLog } from './http/call-log';
import { createSource, type Source } from './keys/source';
import { nothingPlanted, type Planted } from './planted';

/** The five roles; each has an origin of its own. */
export const roles = ['home', 'issuer', 'verifier', 'status', 'trust'] as const;
export type Role = (typeof roles)[number];
export type Origins = Readonly<Record<Role, string>>;

export interface PracticeOptions {
  readonly origins: Origins;
  /** Decides keys, certificates and everything that must outlive a restart. */
  readonly seed: string;
  /** Where the wallet is; links to it start with this. */
  readonly wallet?: string;
  /** Seconds since 1970; the platform's clock when absent. */
  readonly now?: () => number;
  /**
   * Tells one start from the next, so that yesterday's nonces, codes and list places are not given out again
   * under the same seed. The second of the start when absent: with a fixed clock it is fixed too.
   */
  readonly run?: string;
  /** For tests that look for traces; nothing when absent. */
  readonly planted?: Planted;
}

/** What every role is given. */
export interface Practice {
  readonly origins: Origins;
  readonly wallet: string;
  readonly now: () => number;
  /** For what is the same after every start. */
  readonly lasting: Source;
  /** For what belongs to this start alone: nonces, codes, sessions, references. */
  readonly passing: Source;
  /** What this counterpart does wrong on purpose at the moment. */
  readonly fault: FaultSwitch;
  /** What reached it. */
  readonly log: CallLog;
  readonly planted: Planted;
}

export const defaultSeed = 'facet-practice';
const defaultWallet = 'http://localhost:4173';

export function openPractice(options: PracticeOptions): Practice {
  const now = options.now ?? (() => Math.floor(Date.now() / 1000));
  const lasting = createSource(options.seed);
  const planted = options.planted ?? nothingPlanted;
  const passing = lasting.branch(`run|${options.run ?? String(now())}`);
  return {
    origins: options.origins,
    wallet: (options.wallet ?? defaultWallet).replace(/\/$/, ''),
    now,
    lasting,
    fault: new FaultSwitch(),
    log: new CallLog(),
    passing: overheard(passing, planted),
    planted,
  };
}

/** The same source; every text that is drawn is told. */
const overheard = (source: Source, planted: Planted): Source => ({
  ...source,
  text: (name, length) => {
    const text = source.text(name, length);
    planted.drawn(name, text);
    return text;
  },
  branch: (name) => overheard(source.branch(name), planted),
});

/** A link that opens the wallet with this text. */
export const walletLink = (practice: Practice, text: string): string =>
  `${practice.wallet}/open#${encodeURIComponent(text)}`;

import { create } from 'zustand';
import type { EpochSeconds } from '../core/kernel/time';
import type { OpenedVault } from '../ports/vault-access';

/** Where the wallet stands in this tab. */
export type Session =
  | { readonly at: 'starting' }
  /** This browser lacks something the wallet cannot do without; S22 lists it. */
  | { readonly at: 'unsupported'; readonly missing: readonly string[] }
  | { readonly at: 'other-tab' }
  /** The browser stores nothing for this page (SECURITY D-12). */
  | { readonly at: 'blocked' }
  /** Erased just now, here or in another tab; what could not be reached is said. */
  | { readonly at: 'erased' }
  /** No vault here yet. */
  | { readonly at: 'absent' }
  /** Written by a newer version of the wallet: nothing is touched. */
  | { readonly at: 'newer' }
  | {
      readonly at: 'locked';
      /** The browser lost the main copy; the second one is there. */
      readonly isMainLost?: boolean;
    }
  /** There was a wallet, and no copy of it is left. */
  | { readonly at: 'gone' }
  | ({
      readonly at: 'open';
      /** When it locks by itself unless something happens. */
      readonly locksAt: EpochSeconds | null;
      /** The 30 second warning is showing; whether a touch puts the lock off. */
      readonly isLockNear: false | 'can-stay' | 'at-latest';
      /** Nobody has typed the recovery code back yet: that comes before anything else. */
      readonly isCodePending?: boolean;
    } & OpenedVault);

/** Owner of "locked or open"; written by `session-control.ts` only. */
export const sessionStore = create<Session>()(() => ({ at: 'starting' }));

/** Selects from the session. */
export const useSession = <T>(select: (session: Session) => T): T => sessionStore(select);

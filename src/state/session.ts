import { create } from 'zustand';
import type { EpochSeconds } from '../core/kernel/time';

/** Where the wallet stands in this tab. */
export type Session =
  | { readonly at: 'starting' }
  /** This browser lacks something the wallet cannot do without; S22 lists it. */
  | { readonly at: 'unsupported'; readonly missing: readonly string[] }
  | { readonly at: 'other-tab' }
  /** No vault here yet. */
  | { readonly at: 'absent' }
  /** Written by a newer version of the wallet: nothing is touched. */
  | { readonly at: 'newer' }
  | { readonly at: 'locked' }
  | {
      readonly at: 'open';
      /** Cards that exist but cannot be read. */
      readonly unreadable: number;
      /** When it locks by itself unless something happens. */
      readonly locksAt: EpochSeconds | null;
      /** The 30 second warning is showing. */
      readonly isLockNear: boolean;
    };

/** Owner of "locked or open"; written by `session-control.ts` only. */
export const sessionStore = create<Session>()(() => ({ at: 'starting' }));

/** Selects from the session. */
export const useSession = <T>(select: (session: Session) => T): T => sessionStore(select);

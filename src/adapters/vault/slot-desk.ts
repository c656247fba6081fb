import { minute } from '../../core/kernel/time';
import type { Clock } from '../../ports/clock';
import { copySecret } from '../channel/secret-bytes';
import type { Slot } from './slot';

/** How long one secret lets the slots be changed, in seconds. */
const permitSeconds = 2 * minute;
/** The same while the wallet is being made: writing a code down takes a while, and there is no card yet. */
export const makingSeconds = 15 * minute;

/** A code that was shown and waits to be typed back. */
export interface ShownCode {
  readonly text: string;
  /** The slot it opens; sealed already, so that typing back needs no secret again. */
  readonly slot: Slot;
}

/** A root key that is to take the place of the present one, with the slots it is sealed in. */
export interface NewRoot {
  /** The recovery code of it, as it was shown. */
  readonly text: string;
  readonly vaultId: string;
  readonly root: Uint8Array<ArrayBuffer>;
  readonly slots: readonly Slot[];
  /** Hexadecimal; the key that marks values goes on. */
  readonly marks: string;
}

/**
 * What is on the table while somebody changes the slots: the root key for as long as a permit lasts, and a code
 * waiting to be typed back. Nothing of it is stored.
 */
export interface SlotDesk {
  /** Takes a copy of the root key, to be zeroed when the permit ends. */
  permit(root: Uint8Array, seconds?: number): void;
  /** The root key while a permit lasts; not to be kept. */
  root(): Uint8Array<ArrayBuffer> | null;
  code: ShownCode | null;
  anew: NewRoot | null;
  clear(): void;
}

/** An empty desk. */
export const createSlotDesk = (clock: Clock): SlotDesk => {
  let held: { readonly root: Uint8Array<ArrayBuffer>; readonly until: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(timer);
    held?.root.fill(0);
    held = null;
  };
  return {
    permit: (root, seconds = permitSeconds) => {
      end();
      held = { root: copySecret(root), until: clock.now() + seconds };
      timer = setTimeout(end, seconds * 1_000);
    },
    root: () => {
      if (held !== null && clock.now() >= held.until) end();
      return held === null ? null : held.root;
    },
    code: null,
    anew: null,
    clear() {
      end();
      this.code = null;
      this.anew?.root.fill(0);
      this.anew = null;
    },
  };
};

import { ExactNumber } from '../../core/kernel/json';
import type { ChannelCode } from './channel-error';

/** What both ends of a channel can do: a `MessagePort`, a `Worker`, or the global scope of a worker. */
export interface ChannelPort {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
  /** Ports hold messages back until started; workers have no such thing. */
  start?(): void;
}

/** A value on its way, with the places where a class was lost. */
export interface Packed {
  readonly value: unknown;
  /** Whether `value` is the JSON text of it. */
  readonly isText: boolean;
  /** Member names and indexes from the root to each exact number. */
  readonly exact: readonly (readonly (string | number)[])[];
}

/** Everything that is said over a channel; `channel` tells it from other messages on the same port. */
export type ChannelMessage =
  | {
      readonly channel: 'call';
      readonly id: number;
      readonly method: string;
      readonly args: Packed;
    }
  | { readonly channel: 'reply'; readonly id: number; readonly answer: Packed }
  | {
      readonly channel: 'bug';
      readonly id: number;
      readonly code: ChannelCode;
      readonly kind: string;
      readonly frames: readonly string[];
    }
  | { readonly channel: 'event'; readonly event: Packed }
  | { readonly channel: 'closed' };

const given = new WeakSet<ArrayBufferLike>();

/**
 * Marks bytes to be moved, not copied, when they next cross a channel; the giver's array is empty afterwards.
 *
 * @param bytes an array that spans its whole buffer and that nobody reads again on this side
 */
export const giveAway = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  given.add(bytes.buffer);
  return bytes;
};

const asText = new WeakSet<object>();

/**
 * Marks an answer to cross a channel as JSON text: thousands of small objects are walked and copied one by one, a text
 * at once, which takes half of the time.
 *
 * @param value plain JSON and nothing else
 */
export const sendAsText = <T extends object>(value: T): T => {
  asText.add(value);
  return value;
};

// [Note: exact numbers over a channel]
// Structured clone keeps own members and drops classes, so an ExactNumber arrives as `{ text }`, which a JSON
// object could also be. The sender therefore lists where they stand and the receiver puts the class back.
// Shared objects stay shared in the clone, so each object is walked once however often it is named.

interface Place {
  readonly holder: object;
  readonly path: readonly (string | number)[];
}

const isWalked = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** Prepares a value for `postMessage`: finds exact numbers, and what is moved (ports, bytes given away). */
export const pack = (value: unknown): { packed: Packed; transfer: Transferable[] } => {
  if (typeof value === 'object' && value !== null && asText.has(value))
    return { packed: { value: JSON.stringify(value), isText: true, exact: [] }, transfer: [] };
  const exact: (string | number)[][] = [];
  const transfer = new Set<Transferable>();
  const root = [value];
  const seen = new Set<object>([root]);
  const open: Place[] = [{ holder: root, path: [] }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const [name, inner] of Object.entries(place.holder) as [string, unknown][]) {
      const path = () => (place.holder === root ? [] : [...place.path, name]);
      if (inner instanceof ExactNumber) exact.push(path());
      else if (inner instanceof MessagePort) transfer.add(inner);
      else if (inner instanceof Uint8Array && given.has(inner.buffer))
        transfer.add(inner.buffer as ArrayBuffer);
      else if (isWalked(inner) && !seen.has(inner)) {
        seen.add(inner);
        open.push({ holder: inner, path: path() });
      }
    }
  }
  return { packed: { value, isText: false, exact }, transfer: [...transfer] };
};

/** Puts back what `pack` listed. The clone is ours alone, so it is changed in place. */
export const unpack = ({ value, isText, exact }: Packed): unknown => {
  if (isText) return JSON.parse(value as string); // Written by `pack` at the other end.
  const root: Record<string, unknown> = { root: value };
  for (const path of exact) {
    let holder = root;
    let last: string | number = 'root';
    for (const name of path) {
      holder = holder[last] as Record<string, unknown>;
      last = name;
    }
    holder[last] = new ExactNumber((holder[last] as { text: string }).text);
  }
  return root['root'];
};

/** Reads a message of ours from an event, or null when it is somebody else's. */
export const messageOf = (event: Event): ChannelMessage | null => {
  const heard: unknown = (event as MessageEvent<unknown>).data;
  return typeof heard === 'object' && heard !== null && Object.hasOwn(heard, 'channel')
    ? (heard as ChannelMessage)
    : null;
};

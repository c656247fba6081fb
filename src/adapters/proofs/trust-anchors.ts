import { entriesInForce } from '../../core/policy/find-entry';
import type { EpochSeconds } from '../../core/kernel/time';
import type { TrustEntry, TrustList } from '../../core/policy/trust-list';
import { parseBase64Certificate } from './parse-certificate';
import type { Certificate } from './parse-certificate';
import { keyOfJwk } from './public-key';
import type { PublicKey } from './public-key';

/** Somebody the holder's lists vouch for, with what can be traced to them. */
export interface Vouched {
  readonly publisher: string;
  readonly entry: TrustEntry;
  readonly certificates: readonly Certificate[];
  readonly keys: readonly PublicKey[];
}

const present = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);

/**
 * The parties of one role on the lists that are switched on and still run, with their anchors read.
 * An anchor that cannot be read vouches for nothing.
 *
 * @see DESIGN 5
 */
export const vouchedParties = (
  trust: readonly TrustList[],
  role: TrustEntry['role'],
  now: EpochSeconds,
): readonly Vouched[] =>
  entriesInForce(trust, role, now).map(({ list, entry }) => ({
    publisher: list.publisher,
    entry,
    certificates: entry.anchors.flatMap((anchor) =>
      anchor.kind === 'certificate' ? present(parseBase64Certificate(anchor.der)) : [],
    ),
    keys: entry.anchors.flatMap((anchor) =>
      anchor.kind === 'key' ? present(keyOfJwk(anchor.jwk)) : [],
    ),
  }));

/** Those of them that one of these certificates is an anchor of. */
export const vouchedByCertificate = (
  parties: readonly Vouched[],
  anchors: readonly Certificate[],
): readonly Vouched[] =>
  parties.filter(({ certificates }) =>
    certificates.some(({ digest }) => anchors.some((anchor) => anchor.digest === digest)),
  );

const sameKey = (a: PublicKey, b: PublicKey): boolean =>
  a.kind === b.kind &&
  a.bytes.length === b.bytes.length &&
  a.bytes.every((byte, at) => byte === b.bytes[at]);

/** Those of them that name this very key. */
export const vouchedByKey = (parties: readonly Vouched[], key: PublicKey): readonly Vouched[] =>
  parties.filter(({ keys }) => keys.some((known) => sameKey(known, key)));

/** Names of the lists that vouch, each once. */
export const publishersOf = (parties: readonly Vouched[]): readonly string[] => [
  ...new Set(parties.map(({ publisher }) => publisher)),
];

import * as v from 'valibot';
import { slotContext } from './slot';
import type { Slot } from './slot';
import { toBytes, toHex } from './text-bytes';

/** The one row in clear: which vault this is, and its sealed slots. Opens nothing by itself. */
export interface Header {
  readonly format: 1;
  readonly vaultId: string;
  readonly slots: readonly Slot[];
  /** HMAC over all of it under a key from the root: shows edits once the vault is open. */
  readonly mac: Uint8Array<ArrayBuffer>;
}

export interface HeaderRow extends Header {
  readonly id: 'header';
}

const headerFormat = 1;

/** Web Authentication §4: no authenticator's id is longer. */
const longestCredentialId = 1023;

const bytes = v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);
const base = { id: v.string(), salt: v.string(), sealed: bytes };
const slotShape: v.GenericSchema<unknown, Slot> = v.variant('kind', [
  v.object({
    ...base,
    kind: v.literal('passphrase'),
    cost: v.object({ memoryKiB: v.number(), passes: v.number(), lanes: v.literal(1) }),
  }),
  v.object({ ...base, kind: v.literal('recovery-code') }),
  v.object({
    ...base,
    kind: v.literal('passkey'),
    salt: v.pipe(v.string(), v.hexadecimal(), v.length(64)),
    credentialId: v.pipe(v.string(), v.hexadecimal(), v.maxLength(2 * longestCredentialId)),
    rpId: v.pipe(v.string(), v.maxLength(253)),
    transports: v.array(v.string()),
  }),
]);
const headerShape = v.object({
  format: v.literal(headerFormat),
  vaultId: v.string(),
  slots: v.array(v.unknown()),
  mac: bytes,
});

/** What a header row turned out to be; a slot that cannot be read does not take the others with it. */
export type HeaderReading =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' };

/** Reads the header row at the door. */
export const parseHeader = (row: unknown): HeaderReading => {
  const format = v.safeParse(v.object({ format: v.number() }), row);
  if (format.success && format.output.format > headerFormat) return { kind: 'newer' };
  const read = v.safeParse(headerShape, row);
  if (!read.success) return { kind: 'unreadable' };
  const slots = read.output.slots.flatMap((slot) => {
    const parsed = v.safeParse(slotShape, slot);
    return parsed.success ? [parsed.output] : [];
  });
  return { kind: 'header', header: { ...read.output, slots } };
};

const spelled = ({ format, vaultId, slots }: Omit<Header, 'mac'>): Uint8Array<ArrayBuffer> =>
  toBytes(
    JSON.stringify([
      format,
      vaultId,
      slots.map((slot) => [slotContext(vaultId, slot), toHex(slot.sealed)]),
    ]),
  );

/** Makes the header row, authenticated. */
export const makeHeader = async (
  key: CryptoKey,
  vaultId: string,
  slots: readonly Slot[],
): Promise<HeaderRow> => {
  const header = { format: headerFormat, vaultId, slots } as const;
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, spelled(header)));
  return { id: 'header', ...header, mac };
};

/** Whether the header is the one this vault wrote last time: no slot added, taken away or weakened. */
export const isHeaderWhole = (key: CryptoKey, header: Header): Promise<boolean> =>
  crypto.subtle.verify('HMAC', key, header.mac, spelled(header));

import type { Format } from '../credential/credential';

// Apart from the table itself, so that reading a query or an offer does not bring every format's code along.

/** Identifiers on the wire and the format each means; `vc+sd-jwt` is the older name of SD-JWT VC (DESIGN 10). */
const formatsByWireName: Readonly<Record<string, Format>> = {
  'dc+sd-jwt': 'dc+sd-jwt',
  'vc+sd-jwt': 'dc+sd-jwt',
};

/** The format a wire identifier means, or null when it is one we do not keep. */
export const formatOf = (wireName: string): Format | null =>
  Object.hasOwn(formatsByWireName, wireName) ? (formatsByWireName[wireName] ?? null) : null;

import type { Format } from '../credential/credential';
import { cleanText } from '../kernel/clean-text';
import { fail, type Result } from '../kernel/result';
import type { DecodeFailure } from './decode-failure';
import { formatOf } from './format-names';
import type { DecodedCredential, FormatRules } from './format-rules';
import { sdJwtVc } from './sdjwt-vc/rules';

export type { DecodeFailure } from './decode-failure';

/** Every format the wallet keeps. Nothing outside this folder branches on the format. */
export const formats: Readonly<Record<Format, FormatRules>> = { 'dc+sd-jwt': sdJwtVc };

/**
 * Reads a credential by the format it was announced in.
 *
 * @param hint the `format` of the credential configuration or query; SD-JWT VC when nothing was said
 * @errors `credential/format-unknown` (facts: format), else the codes of the format
 */
export const decodeCredential = (
  text: string,
  hint = 'dc+sd-jwt',
): Result<DecodedCredential, DecodeFailure> => {
  const format = formatOf(hint);
  return format === null
    ? fail({ code: 'credential/format-unknown', facts: { format: cleanText(hint, 40) } })
    : formats[format].decode(text);
};

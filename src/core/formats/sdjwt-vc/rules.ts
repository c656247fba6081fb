import type { FormatRules } from '../format-rules';
import { composePresentation } from './compose';
import { decodeSdJwtVc } from './decode';
import { inspectSdJwtVc } from './inspect';
import { keyBindingInput } from './key-binding';
import { readBack } from './read-back';
import { nonFields } from './reserved-names';

/** SD-JWT VC (`dc+sd-jwt`), as one line of the table of formats. */
export const sdJwtVc: FormatRules = {
  decode: decodeSdJwtVc,
  compose: composePresentation,
  keyBinding: keyBindingInput,
  readBack,
  inspect: inspectSdJwtVc,
  nonFields,
};

import { seal, unseal } from '../../../src/adapters/vault/seal';
import { failed, unsupported } from '../case-result';
import { optionalText, textMember, type Members } from '../shapes';
import type { TestJudge } from './wycheproof';
import { hexMember, judgeResult } from './wycheproof-verdict';

/** AES-GCM as the vault seals and opens its records. */
export const judgeAead: TestJudge = async (test, group, file) => {
  if (optionalText(file, 'algorithm') !== 'AES-GCM')
    return unsupported('the wallet encrypts with AES-GCM alone');
  if (group['ivSize'] !== 96 || group['tagSize'] !== 128)
    return unsupported('the vault’s nonces have 96 bits and its tags 128');
  const context = contextOf(test);
  if (context === null) return unsupported('what the vault binds is text; this is not');
  const key = await crypto.subtle.importKey('raw', hexMember(test, 'key'), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  const sealed = hexMember(
    { all: ['iv', 'ct', 'tag'].map((name) => textMember(test, name)).join('') },
    'all',
  );
  const opened = await unseal(key, context, sealed);
  if (opened === null || textMember(test, 'result') === 'invalid')
    return judgeResult(test, opened !== null);
  const plaintext = hexMember(test, 'msg');
  if (!Buffer.from(opened).equals(plaintext)) return failed('opens to something else');
  const again = await seal(key, context, plaintext, { bytes: () => hexMember(test, 'iv') });
  return Buffer.from(again).equals(sealed) ? judgeResult(test, true) : failed('seals otherwise');
};

/** The associated data as the text it would be, or null when no text has these bytes. */
function contextOf(test: Members): string | null {
  const bytes = hexMember(test, 'aad');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return Buffer.from(text).equals(bytes) ? text : null;
}

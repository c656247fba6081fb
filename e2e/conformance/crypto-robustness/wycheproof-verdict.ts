import { failed, falseAccept, passed, type Verdict } from '../case-result';
import { textMember, type Members } from '../shapes';

/** Compares with `valid`, `invalid` or `acceptable` (either will do). */
export function judgeResult(test: Members, isTaken: boolean, rule?: string): Verdict {
  const result = textMember(test, 'result');
  if (result === 'invalid') return isTaken ? falseAccept('accepted', rule) : passed;
  return isTaken || result !== 'valid' ? passed : failed('refused', rule);
}

/** Bytes of a member written in hexadecimal. */
export const hexMember = (members: Members, name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(textMember(members, name), 'hex'));

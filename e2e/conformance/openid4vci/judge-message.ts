import { failed, falseAccept, passed, unsupported, type Verdict } from '../case-result';
import type { Read } from './issuer-message';

/** Codes by which the wallet says that it has no such function. */
const notBuilt: Readonly<Record<string, string>> = {
  'issuer/encryption-required': 'encrypted requests and answers of issuers are not built yet',
  'issuer/server-grant': 'signing in at an issuer is not built yet',
  'token/type': 'tokens that need a proof of possession are not used yet',
  'issue/deferred': 'cards that come later are not collected yet',
  'issue/too-many': 'several cards at once are not collected yet',
  'issue/not-text': 'cards that are no text are not kept yet',
};

/** The verdict on a code of the wallet where a case expects to be read. */
export function refusal(code: string, rule?: string): Verdict {
  const reason = Object.hasOwn(notBuilt, code) ? notBuilt[code] : undefined;
  return reason === undefined ? failed(`refused with ${code}`, rule) : unsupported(reason);
}

/** What a case says of a message: sound, to be refused, or neither. */
export type Expectation = 'sound' | 'refused' | 'open';

/** A message that is refused may also be read so far that no card comes of it. */
export function judgeRead(read: Read, expected: Expectation, rule?: string): Verdict {
  if (expected === 'refused')
    return read.ok && read.isUsable ? falseAccept('it was read', rule) : passed;
  if (!read.ok) {
    // The ruling, or what the message has against its specification, is named by what is wrong where.
    const named = [read.code, read.member].filter((part) => part !== '').join(' ');
    return expected === 'open' ? passed : refusal(read.code, rule ?? named);
  }
  return read.differs === null ? passed : failed(read.differs);
}

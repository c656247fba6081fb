import { epochSeconds } from '../../../src/core/kernel/time';
import { parseStatusList } from '../../../src/core/status/parse-status-list';
import type { KindRunner } from '../case-result';
import { failed, falseAccept, passed, unsupported } from '../case-result';
import { isToBeTaken } from '../decide';
import { eachCaseOf } from '../each-case';
import { optionalText, textMember, type Members } from '../shapes';
import { pointerOf } from './list-claim';

/** One claim of a token or one reference, everything else being in order. */
export const runValidationCases: KindRunner = (file) =>
  eachCaseOf(file, (one) => {
    if (!('reference' in one) && !('claim' in one))
      return unsupported('neither claim nor reference');
    const result =
      'reference' in one ? pointerOf({ status_list: one['reference'] }) : readClaim(one);
    if (result.ok === isToBeTaken(one)) return passed;
    return result.ok ? falseAccept('it was taken') : failed(`refused with ${result.error.code}`);
  });

function readClaim(one: Members) {
  const claim = textMember(one, 'claim');
  const now = secondsOf(optionalText(one, 'now') ?? '2023-01-01T12:00:00Z');
  const uri = optionalText(one, 'reference_uri') ?? 'https://example.com/status/1';
  const value = claim === 'sub' ? one['token'] : timeClaim(one['token']);
  const payload = { sub: uri, iat: now, status_list: { bits: 1, lst: 'eNrbuRgAAhcBXQ' } };
  const claims = Object.entries({ ...payload, [claim]: value }).filter(
    ([, each]) => each !== undefined,
  );
  return parseStatusList(Object.fromEntries(claims), { uri, now });
}

const secondsOf = (text: string) => epochSeconds(Date.parse(text) / 1_000);

/** An absent claim is written as null. */
const timeClaim = (value: unknown): number | undefined =>
  typeof value === 'string' ? secondsOf(value) : undefined;

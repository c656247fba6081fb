import { decodeJws } from '../../../src/core/kernel/jws';
import { stringMember } from '../../../src/core/kernel/json';
import type { KindRunner, Verdict } from '../case-result';
import { failed, falseAccept, passed, unsupported } from '../case-result';
import { eachCaseOf } from '../each-case';
import { isRecord, textMember, type Members } from '../shapes';
import { judgeFetched, whyNotBuilt } from './request-way';

/**
 * Request objects found in other projects, most of them of drafts. One whose media type is not that of a request
 * object, or whose signature does not hold or has no key, must not be taken (§5).
 */
export const runJwtSamples: KindRunner = (file) => eachCaseOf(file, judge);

async function judge(one: Members): Promise<Verdict> {
  const jwt = textMember(one, 'jwt');
  const decoded = decodeJws(jwt);
  if (one['kind'] === 'rp-registration-cert')
    return unsupported('registration certificates are not read');
  if (!decoded.ok) return passed;
  const { header, payload } = decoded.value;
  if (stringMember(payload, 'response_mode')?.startsWith('dc_api') === true)
    return unsupported('requests over the Digital Credentials API are not taken');
  const read = await judgeFetched(
    {
      arrival: 'link',
      clientId: stringMember(payload, 'client_id') ?? '',
      body: { kind: 'object', jwt },
      fetchedFrom: null,
      walletNonce: null,
    },
    { trust: [], now: Number(payload['iat'] ?? 0) },
  );
  const { signature } = one;
  const isSigned = isRecord(signature) && signature['status'] === 'verified';
  const mustRefuse = !isSigned || stringMember(header, 'typ') !== 'oauth-authz-req+jwt';
  if (mustRefuse) return read.ok ? falseAccept('it was taken') : passed;
  if (read.ok) return passed;
  const reason = whyNotBuilt(read.error.code);
  return reason === undefined ? failed(`refused with ${read.error.code}`) : unsupported(reason);
}

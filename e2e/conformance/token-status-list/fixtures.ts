import { keyOfDid } from '../../../src/adapters/proofs/did-key';
import { verifyStatusList } from '../../../src/adapters/proofs/verify-status-list';
import { stringMember } from '../../../src/core/kernel/json';
import { decodeJws } from '../../../src/core/kernel/jws';
import { epochSeconds } from '../../../src/core/kernel/time';
import { readEntry } from '../../../src/core/status/token-status-list';
import type { KindRunner, Verdict } from '../case-result';
import { failed, falseAccept, passed, unsupported } from '../case-result';
import { oneCase } from '../each-case';
import { recordOf, textMember, type Members } from '../shapes';

/** A status list token, a credential that points into it, and the value that would let it pass. */
export const runFixtures: KindRunner = (file) => oneCase(file, judge);

async function judge(one: Members): Promise<Verdict> {
  const token = textMember(one, 'status-credential');
  const decoded = decodeJws(token);
  if (!decoded.ok) return unsupported('the list is no token');
  const { header, payload } = decoded.value;
  // The key stands in `kid`, quoted: a DID that is its own key.
  const did = /did:(?:jwk|key):[\w-]+/.exec(stringMember(header, 'kid') ?? '')?.[0];
  const key = did === undefined ? null : keyOfDid(did);
  if (key?.ok !== true) return unsupported('the key of the token is not in the case');
  const uri = stringMember(payload, 'sub') ?? '';
  const list = await verifyStatusList({
    ...{ token, uri, trust: [], issuerCertificates: [] },
    keys: { issuer: uri, jwks: { keys: [key.value.jwk] } },
    now: epochSeconds(Number(payload['iat'])),
  });
  if (!list.ok) return 'exception' in one ? passed : failed(`refused with ${list.error.code}`);
  if ('exception' in one) return falseAccept('a list in another encoding was read');
  const entry = readEntry(list.value.entries, indexIn(one), list.value.bits);
  if (!entry.ok) return failed(`refused with ${entry.error.code}`);
  const isAsAsked = entry.value === recordOf(one['attribute'], 'attribute')['value'];
  return isAsAsked === (one['valid'] === true) ? passed : failed(`read ${String(entry.value)}`);
}

/** The address in it is a placeholder; the position is what counts. */
function indexIn(one: Members): number {
  const card = recordOf(one['holder-credential'], 'holder-credential');
  const status = recordOf(card['status'], 'status');
  return Number(recordOf(status['status_list'], 'status_list')['idx']);
}

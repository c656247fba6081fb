import { readClientIdentifier } from '../../../src/adapters/proofs/client-identifier';
import type { JsonObject } from '../../../src/core/kernel/json';
import { fail, ok, type Failure, type Result } from '../../../src/core/kernel/result';
import { readRequestUri } from '../../../src/core/presentation/read-request-uri';
import { chooseEncryption } from '../../../src/core/presentation/response-encryption';
import type { KindRunner, Verdict } from '../case-result';
import { failed, falseAccept, passed, unsupported } from '../case-result';
import { isToBeTaken } from '../decide';
import { eachCaseOf } from '../each-case';
import { contradictionIn } from '../dcql/not-ours';
import { isRecord, listMember, recordOf, textMember, type Members } from '../shapes';
import { judgeFetched, options, readWholeRequest } from './request-way';

const drafts = 'a message of a draft';
const verifiers = 'a step of a verifier';

/** What a call of another wallet's library stands for here; a string says why nothing does. */
type Duty = string | ((first: unknown, one: Members) => Verdict | Promise<Verdict>);

const duties: Readonly<Record<string, Duty>> = {
  'validate client_id / prefix': (first, one) => judgeClientId(recordOf(first, 'the call'), one),
  'client id': (first, one) => {
    const clientId = textMember(recordOf(first, 'the call'), 'clientId');
    return compare(readClientIdentifier(clientId), one) ?? passed;
  },
  'parse authorization request': judgeLink,
  'resolve authorization request': judgeUnsigned,
  'OpenID4VPServerAPI#handleAuthorizationRequest': judgeRequest,
  retrieveKeys: judgeKeys,
  'validate IAE request': 'interactive authorization is not offered',
  'version inference': drafts,
  'create request': verifiers,
  'create JAR': verifiers,
  'parse response payload': verifiers,
  'validate response vs request': verifiers,
  'verify transaction data': verifiers,
  'OpenID4VPClientAPI#generateAuthorizationRequestURL': verifiers,
  'OpenID4VPClientAPI#handleResponseDirectPost': verifiers,
  'OpenID4VPClientAPI#handleEncryptedAuthorizationResponse': verifiers,
  'OpenID4VPServerAPI#createAuthorizationResponse': 'what it answers to is not in the case',
};

/** Calls recorded from the libraries of other wallets and verifiers. */
export const runRecordedCalls: KindRunner = (file) =>
  eachCaseOf(file, (one) => {
    const op = textMember(one, 'op');
    const duty = Object.hasOwn(duties, op) ? duties[op] : undefined;
    if (duty === undefined) return unsupported(`${op}: a call nobody has mapped`);
    if (typeof duty === 'string') return unsupported(`${op}: ${duty}`);
    return duty(listMember(one, 'args')[0], one);
  });

/** The verdict on reading or refusing; null when it was read as it should be and its payload remains to be compared. */
function compare(read: Result<unknown, Failure>, one: Members, rule?: string): Verdict | null {
  const isExpected = isToBeTaken(one);
  if (read.ok) return isExpected ? null : falseAccept('it was taken');
  return isExpected ? failed(`refused with ${read.error.code}`, rule) : passed;
}

function judgeClientId(
  { authorizationRequestPayload: payload, ...call }: Members,
  one: Members,
): Verdict {
  const request = recordOf(payload, 'the request');
  const clientId = textMember(request, 'client_id');
  const isDraft = 'client_id_scheme' in request || /^(?:x509_san_uri|https?):/.test(clientId);
  if (isDraft) return unsupported(`client identifiers: ${drafts}`);
  if ('jar' in call) return unsupported('client identifiers: the certificates are names only');
  const read = readClientIdentifier(clientId);
  const verdict = compare(read, one);
  if (verdict !== null || !read.ok) return verdict ?? passed;
  return read.value.prefix === 'pre-registered' && read.value.value === clientId
    ? passed
    : failed(`read as ${read.value.prefix}`);
}

/** Plain parameters, as they came; what the query has against the final text is named when they are refused. */
async function judgeUnsigned(first: unknown, one: Members): Promise<Verdict> {
  const call = recordOf(first, 'the call');
  const parameters = recordOf(call['authorizationRequestPayload'], 'the request') as JsonObject; // parsed JSON
  const read = await judgeFetched(
    {
      arrival: 'link',
      clientId: textMember(parameters, 'client_id'),
      body: { kind: 'plain', parameters },
      fetchedFrom: null,
      walletNonce: null,
    },
    { trust: [], now: 0 },
  );
  return compare(read, one, contradictionIn(parameters['dcql_query'])) ?? passed;
}

/** Members the link carries as JSON stand as JSON; what is no parameter of the final text is passed over. */
function judgeLink(first: unknown, one: Members): Verdict {
  const read = readRequestUri(
    textMember(recordOf(first, 'the call'), 'authorizationRequest'),
    options,
  );
  const verdict = compare(read, one);
  if (verdict !== null || !read.ok) return verdict ?? passed;
  if (read.value.kind !== 'plain') return failed(`read as ${read.value.kind}`);
  const { parameters } = read.value;
  const expected = recordOf(recordOf(one['result'], 'the result')['params'], 'params');
  const final = ['client_id', 'dcql_query', 'client_metadata', 'transaction_data', 'verifier_info'];
  const wrong = final.filter(
    (name) => JSON.stringify(parameters[name]) !== JSON.stringify(expected[name]),
  );
  return wrong.length === 0 ? passed : failed(`other values of ${wrong.join()}`);
}

/** The request object behind a link is not recorded, and unsigned parameters are no request of these prefixes. */
async function judgeRequest(first: unknown, one: Members): Promise<Verdict> {
  const read = await readWholeRequest(String(first), { trust: [], now: 0 });
  const { result } = one;
  if (isRecord(result) && 'error' in result) return read.ok ? falseAccept('it was taken') : passed;
  if (read.ok) return passed;
  if (read.error.code === 'case/no-answer')
    return unsupported('the request object is not in the case');
  return failed(`refused with ${read.error.code}`, 'unsigned-certificate-prefix');
}

function judgeKeys(first: unknown, one: Members): Verdict {
  const metadata = recordOf(recordOf(first, 'the call')['client_metadata'], 'client_metadata');
  const chosen = chooseEncryption(metadata as JsonObject); // parsed JSON
  const read = chosen === null ? fail({ code: 'request/encryption' }) : ok(chosen);
  return compare(read, one, 'unregistered-jwe-algorithm') ?? passed;
}

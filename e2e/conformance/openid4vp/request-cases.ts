import type { JsonObject } from '../../../src/core/kernel/json';
import type { PresentationRequest } from '../../../src/core/presentation/stages';
import { buildTrustEntry, buildTrustList } from '../../../src/testing/build-trust-list';
import type { KindRunner, Verdict } from '../case-result';
import { failed, falseAccept, passed, unsupported } from '../case-result';
import { isToBeTaken } from '../decide';
import { eachCaseOf } from '../each-case';
import { isRecord, listMember, optionalText, recordOf, textMember, type Members } from '../shapes';
import { readWholeRequest, whyNotBuilt, type Surroundings } from './request-way';

/** Requests from their link on, in a wallet with the lists and the clock the file gives. */
export const runRequestCases: KindRunner = (file) => {
  const content = recordOf(file.content, 'the file');
  const environment = recordOf(content['environment'], 'environment');
  const trust = [trustIn(environment)];
  const now = Number(environment['now']);
  return eachCaseOf(file, async (one) => {
    const read = await readWholeRequest(textMember(one, 'uri'), { trust, now, ...served(one) });
    if (!isToBeTaken(one)) return read.ok ? wronglyTaken(read.value, one) : passed;
    if (read.ok) return compare(read.value, askedIn(one));
    const { code } = read.error;
    if (code === 'request/transaction-data' && 'wallet_transaction_data_types' in one)
      return failed(`refused with ${code}`, 'declared-transaction-data');
    const reason = whyNotBuilt(code);
    return reason === undefined ? failed(`refused with ${code}`) : unsupported(reason);
  });
};

function served(one: Members): Pick<Surroundings, 'served' | 'walletNonce'> {
  const answer = one['request_uri_response'];
  const body = isRecord(answer) ? optionalText(answer, 'body') : undefined;
  const nonce = optionalText(one, 'wallet_nonce');
  return {
    ...(body === undefined ? {} : { served: body }),
    ...(nonce === undefined ? {} : { walletNonce: nonce }),
  };
}

/** DESIGN 10 meets a missing anchor with the unconfirmed tier: then the case's own rule says whether that was all. */
function wronglyTaken({ verifier }: PresentationRequest, one: Members): Verdict {
  const isUnvouched = verifier.tier === 'unconfirmed' && verifier.prefix.startsWith('x509');
  const rule = isUnvouched ? optionalText(one, 'rule') : undefined;
  return falseAccept(`taken as ${verifier.tier}`, rule);
}

/** What the request says, decoded here without the wallet's code. */
function askedIn(one: Members): Members {
  const outer = recordOf(one['outer_params'], 'outer_params');
  const jwt = served(one).served ?? optionalText(outer, 'request');
  if (jwt === undefined) return outer;
  return recordOf(
    JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()),
    'claims',
  );
}

/** Who is vouched for by the lists of these files; a DID is, or not, as its key is. */
const tiers: Readonly<Record<string, string>> = {
  x509_san_dns: 'confirmed',
  x509_hash: 'confirmed',
  verifier_attestation: 'confirmed',
  'pre-registered': 'confirmed',
  redirect_uri: 'unconfirmed',
};

function compare(request: PresentationRequest, asked: Members): Verdict {
  const { verifier } = request;
  const { credentials } = recordOf(asked['dcql_query'], 'dcql_query');
  const ours: Members = {
    client_id: verifier.clientId,
    nonce: request.nonce,
    state: request.state,
    response_uri: request.responseUri,
    response_mode: request.responseMode,
    credentials: request.query.credentials.map(({ id }) => id),
    isEncrypted: request.encryption !== null,
    tier: verifier.tier,
  };
  const theirs: Members = {
    ...asked,
    // Without a mode it is the fragment, and the answer goes where the browser is sent.
    response_mode: asked['response_mode'] ?? 'fragment',
    response_uri: asked['response_uri'] ?? asked['redirect_uri'],
    state: asked['state'] ?? null,
    credentials: Array.isArray(credentials) ? credentials.map((one: Members) => one['id']) : [],
    isEncrypted: asked['response_mode'] === 'direct_post.jwt',
    tier: tiers[verifier.prefix] ?? verifier.tier,
  };
  const wrong = Object.keys(ours).filter(
    (name) => JSON.stringify(ours[name]) !== JSON.stringify(theirs[name]),
  );
  return wrong.length === 0
    ? passed
    : failed(wrong.map((name) => `${name}: ${JSON.stringify(ours[name])}`).join('; '));
}

const trustIn = (environment: Members) =>
  buildTrustList([
    buildTrustEntry({
      id: 'roots',
      role: 'requester',
      anchors: listMember(environment, 'trusted_roots_x5c').map((der) => ({
        kind: 'certificate',
        der: String(der),
      })),
    }),
    ...['pre_registered', 'trusted_attesters'].flatMap((name) =>
      Object.entries(recordOf(environment[name] ?? {}, name)).map(([id, client]) =>
        buildTrustEntry({ id, role: 'requester', anchors: keysOf(client) }),
      ),
    ),
  ]);

const keysOf = (client: unknown) =>
  listMember(recordOf(recordOf(client, 'a client')['jwks'], 'jwks'), 'keys').map((jwk) => ({
    kind: 'key' as const,
    jwk: recordOf(jwk, 'a key') as JsonObject, // parsed JSON
  }));

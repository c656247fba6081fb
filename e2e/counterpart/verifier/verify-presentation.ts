import { compactVerify } from 'jose';
import type { Json, JsonObject } from '../json';
import { decodeCompact } from '../keys/compact-jws';
import { openSdJwt, type Path } from '../sdjwt/open-sd-jwt';
import type { CredentialQuery } from './dcql';
import { judgeCredential } from './judge-answer';
import { type Field, listFields } from './list-fields';
import { type Problem, problem } from './problem';
import { readStatus, type StatusReading } from './read-status';
import { verifyChain } from './verify-chain';
import { verifyKeyBinding } from './verify-key-binding';

const clockLeewaySeconds = 60;

/** An issuer the verifier believes, and for which types. */
export interface TrustedIssuer {
  readonly name: string;
  readonly issuer: string;
  readonly types: readonly string[];
  readonly anchor: string;
}

export interface PresentationCheck {
  readonly query: CredentialQuery;
  readonly nonce: string;
  readonly audience: string;
  readonly issuers: readonly TrustedIssuer[];
  readonly now: number;
  readonly fetchList: (uri: string) => Promise<Response>;
}

/** One card as it came, and everything that is wrong with it. */
export interface ReceivedCard {
  readonly query: string;
  readonly type: string;
  /** Who issued it, when somebody we trust did. */
  readonly issuer: string | null;
  readonly fields: readonly Field[];
  /** Where the disclosures landed. */
  readonly disclosed: readonly Path[];
  readonly status: StatusReading | null;
  readonly problems: readonly Problem[];
}

const note = (code: string, text: string): Problem => problem(`card/${code}`, text);

function timeProblems({ nbf, exp, iat }: JsonObject, now: number): Problem[] {
  const isNumberOrAbsent = (value: Json | undefined): boolean =>
    value === undefined || typeof value === 'number';
  if (![nbf, exp, iat].every(isNumberOrAbsent))
    return [note('time-malformed', 'A time is not a number.')];
  const problems: Problem[] = [];
  if (typeof exp === 'number' && exp + clockLeewaySeconds <= now) {
    problems.push(note('ended', 'The card has ended.'));
  }
  if (typeof nbf === 'number' && nbf - clockLeewaySeconds > now) {
    problems.push(note('not-yet', 'The card is not valid yet.'));
  }
  if (typeof iat === 'number' && iat - clockLeewaySeconds > now) {
    problems.push(note('issued-later', 'The card says it was issued in the future.'));
  }
  return problems;
}

/** Whose card it is: the chain, the signature, and that this issuer may issue this type. */
async function judgeIssuer(
  token: string,
  header: JsonObject,
  payload: JsonObject,
  check: PresentationCheck,
): Promise<{ issuer: TrustedIssuer | null; problems: Problem[] }> {
  const anchors = check.issuers.map(({ anchor }) => anchor);
  const chain = verifyChain(header.x5c, anchors, check.now);
  if ('code' in chain) return { issuer: null, problems: [chain] };
  const issuer = check.issuers[chain.anchor] ?? null;
  const problems: Problem[] = [];
  try {
    await compactVerify(token, chain.leaf.publicKey, { algorithms: ['ES256'] });
  } catch {
    problems.push(note('signature', 'The signature of the issuer does not hold.'));
  }
  if (payload.iss !== issuer?.issuer)
    problems.push(note('issuer', 'The issuer is not who signed.'));
  if (typeof payload.vct !== 'string' || !issuer?.types.includes(payload.vct)) {
    problems.push(note('type-not-theirs', 'This issuer does not issue this type of card.'));
  }
  return { issuer, problems };
}

const unreadable = (query: string): ReceivedCard => ({
  query,
  type: '',
  issuer: null,
  fields: [],
  disclosed: [],
  status: null,
  problems: [note('malformed', 'The card cannot be read.')],
});

/** Checks one presentation of one card against its query. @see OpenID4VP 1.0 §8.6, SD-JWT VC §2.4 */
export async function verifyPresentation(
  presentation: string,
  check: PresentationCheck,
): Promise<ReceivedCard> {
  const { query, now } = check;
  const parts = presentation.split('~');
  const [token = '', ...rest] = parts;
  const keyBinding = rest.pop();
  const decoded = decodeCompact(token);
  if (!decoded || keyBinding === undefined) return unreadable(query.id);
  const { header, payload } = decoded;
  const { issuer, problems } = await judgeIssuer(token, header, payload, check);
  const opened = openSdJwt(payload, rest);
  const { content, disclosed } = opened;
  const type = typeof content.vct === 'string' ? content.vct : '';
  const status = issuer
    ? await readStatus({
        status: payload.status,
        anchor: issuer.anchor,
        now,
        fetchList: check.fetchList,
      })
    : null;
  const bindingProblems = await verifyKeyBinding({
    sdJwt: presentation.slice(0, presentation.length - keyBinding.length),
    keyBinding,
    confirmation: payload.cnf,
    nonce: check.nonce,
    audience: check.audience,
    now,
  });
  return {
    query: query.id,
    type,
    issuer: issuer?.name ?? null,
    fields: listFields(content, disclosed),
    disclosed,
    status: status?.reading ?? null,
    problems: [
      ...(header.typ === 'dc+sd-jwt' ? [] : [note('typ', 'The card is of another format.')]),
      ...problems,
      ...opened.problems,
      ...(query.meta.vct_values.includes(type) ? [] : [note('type', 'We asked for another card.')]),
      ...timeProblems(payload, now),
      ...bindingProblems,
      ...(status?.problems ?? []),
      ...judgeCredential(query, content, disclosed),
    ],
  };
}

import { compactDecrypt } from 'jose';
import { failure, json } from '../http/responses';
import type { Practice } from '../practice';
import { judgeSelection } from './judge-answer';
import { type Problem, problem } from './problem';
import { clientId, encryptionKey } from './request-message';
import { type Outcome, type Session, standingOf } from './session';
import { type TrustedIssuer, verifyPresentation } from './verify-presentation';
import { isObject } from '../json';

export interface AnswerCheck {
  readonly practice: Practice;
  readonly session: Session;
  readonly issuers: readonly TrustedIssuer[];
  readonly fetchList: (uri: string) => Promise<Response>;
}

type Parameters = Readonly<Record<string, unknown>>;
type Read =
  { readonly problem: null; readonly parameters: Parameters } | { readonly problem: Problem };

const note = (code: string, text: string): Problem => problem(`response/${code}`, text);
const refused = (found: Problem): Outcome => ({ cards: [], problems: [found] });

/** Opens an encrypted response. @see OpenID4VP 1.0 §8.3 */
async function decrypt(
  jwe: string,
  { practice, session }: AnswerCheck,
): Promise<Parameters | null> {
  const key = encryptionKey(practice, session);
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(jwe, key.privateKey, {
      keyManagementAlgorithms: ['ECDH-ES'],
      contentEncryptionAlgorithms: ['A128GCM'],
    });
    const parameters: unknown = JSON.parse(new TextDecoder().decode(plaintext));
    return protectedHeader.kid === key.kid && isObject(parameters) ? parameters : null;
  } catch {
    return null;
  }
}

/** The form of `direct_post`: every member is text, and `vp_token` is JSON in it. @see OpenID4VP 1.0 §8.2 */
function readForm(form: URLSearchParams): Parameters | null {
  const parameters: Record<string, unknown> = Object.fromEntries(form);
  const token = form.get('vp_token');
  if (token === null) return parameters;
  try {
    return { ...parameters, vp_token: JSON.parse(token) as unknown };
  } catch {
    return null;
  }
}

async function readParameters(request: Request, check: AnswerCheck): Promise<Read> {
  const form = new URLSearchParams(await request.text());
  const jwe = form.get('response');
  const isEncrypted = check.session.responseMode === 'direct_post.jwt';
  // A refusal may come unencrypted: there is nothing in it to hide. @see OpenID4VP 1.0 §8.5
  if (isEncrypted && jwe === null && !form.has('error')) {
    return { problem: note('not-encrypted', 'The answer came unencrypted.') };
  }
  const parameters = jwe !== null && isEncrypted ? await decrypt(jwe, check) : readForm(form);
  return parameters
    ? { problem: null, parameters }
    : { problem: note('malformed', 'The answer cannot be read.') };
}

/** The shape of `vp_token`: for each query that was answered, a list of one. @see OpenID4VP 1.0 §8.1 */
function readToken(token: unknown, session: Session): ReadonlyMap<string, string> | null {
  if (!isObject(token)) return null;
  const presentations = new Map<string, string>();
  for (const [id, list] of Object.entries(token)) {
    const [presentation]: unknown[] = Array.isArray(list) && list.length === 1 ? list : [];
    const isAsked = session.query.credentials.some((query) => query.id === id);
    if (!isAsked || typeof presentation !== 'string') return null;
    presentations.set(id, presentation);
  }
  return presentations;
}

async function judge(parameters: Parameters, check: AnswerCheck): Promise<Outcome> {
  const { practice, session } = check;
  if (typeof parameters.error === 'string') {
    return refused(note('declined', `The wallet answered "${parameters.error}".`));
  }
  const token = readToken(parameters.vp_token, session);
  if (!token)
    return refused(note('vp-token', 'The answer does not have the shape of the request.'));
  const cards = await Promise.all(
    session.query.credentials.flatMap((query) => {
      const presentation = token.get(query.id);
      if (presentation === undefined) return [];
      return verifyPresentation(presentation, {
        query,
        nonce: session.nonce,
        audience: clientId(practice, session),
        issuers: check.issuers,
        now: practice.now(),
        fetchList: check.fetchList,
      });
    }),
  );
  const found = [
    ...judgeSelection(session.query, [...token.keys()]),
    ...cards.flatMap((card) => card.problems),
  ];
  // What the requester wants matters only of an answer that is true.
  return { cards, problems: found.length > 0 ? found : session.scene.demands(cards) };
}

/** Takes the answer to a session, once, and says what to do next. @see OpenID4VP 1.0 §8.2 */
export async function takeAnswer(request: Request, check: AnswerCheck): Promise<Response> {
  const { practice, session } = check;
  if (session.isTaken || standingOf(session, practice.now()).state !== 'waiting') {
    return failure(400, 'invalid_request', 'this request was answered or has ended');
  }
  const read = await readParameters(request, check);
  // Somebody without the state is not the wallet we asked: the session goes on waiting.
  if (read.problem === null && read.parameters.state !== session.state) {
    return failure(400, 'invalid_request', 'state is missing or wrong');
  }
  session.isTaken = true;
  session.outcome = read.problem ? refused(read.problem) : await judge(read.parameters, check);
  const [first] = session.outcome.problems;
  if (first && first.code !== 'response/declined')
    return failure(400, 'invalid_request', first.text);
  if (session.device === 'cross') return json({});
  const done = `${practice.origins.verifier}/done/${session.id}#response_code=${session.responseCode}`;
  return json({ redirect_uri: done });
}

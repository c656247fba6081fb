import { cleanText } from '../kernel/clean-text';
import { isJsonObject, stringMember } from '../kernel/json';
import { parseJson } from '../kernel/json-parse';
import { checkUrl, type UrlOptions } from '../policy/url-policy';

/** What the requester's HTTP answer means for the person. */
export interface Answer {
  readonly outcome: 'accepted' | 'refused' | 'sent-unconfirmed';
  /** Their words, cleaned and capped, to be quoted; null when they gave none. */
  readonly answer: string | null;
  /** Where they would like the person to go: https, at the host the answer went to. Opened only on a tap. */
  readonly redirectUri: string | null;
  /** An address they gave that is not opened (another scheme, another host); shown as text. */
  readonly unopened: string | null;
}

export interface AnswerOptions extends UrlOptions {
  /** Where the answer was posted. */
  readonly responseUri: string;
}

/**
 * Reads what the requester's host answered to a posted presentation. 200 is acceptance, other client errors
 * are refusals in their words, and anything else says nothing: it may have arrived.
 *
 * @param status HTTP status; redirects are not followed and count as unclear
 * @param text the body, possibly empty or not JSON
 * @see OpenID4VP 1.0 §8.2; SECURITY P-19, P-21
 */
export const readAnswer = (status: number, text: string, options: AnswerOptions): Answer => {
  const parsed = parseJson(text);
  const body = parsed.ok && isJsonObject(parsed.value) ? parsed.value : {};
  const error = stringMember(body, 'error_description') ?? stringMember(body, 'error');
  const words = cleanText(error ?? '') || null;
  const silent = { answer: null, redirectUri: null, unopened: null };
  if (status >= 400 && status < 500) return { ...silent, outcome: 'refused', answer: words };
  if (status < 200 || status > 299)
    return { ...silent, outcome: 'sent-unconfirmed', answer: words };
  if (error !== undefined) return { ...silent, outcome: 'refused', answer: words };
  return {
    ...silent,
    outcome: 'accepted',
    ...readRedirect(stringMember(body, 'redirect_uri'), options),
  };
};

const readRedirect = (
  text: string | undefined,
  { responseUri, ...options }: AnswerOptions,
): Partial<Pick<Answer, 'redirectUri' | 'unopened'>> => {
  if (text === undefined || text === '') return {};
  const checked = checkUrl(text, options);
  const isTheirs =
    checked.ok &&
    URL.canParse(responseUri) &&
    checked.value.authority === new URL(responseUri).host;
  return isTheirs ? { redirectUri: text } : { unopened: cleanText(text) };
};

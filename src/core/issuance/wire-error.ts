import { cleanText } from '../kernel/clean-text';
import { stringMember } from '../kernel/json';
import { parseJsonObject } from '../kernel/json-bytes';

/** An HTTP answer as the network adapter hands it over. */
export interface WireReply {
  readonly status: number;
  readonly body: Uint8Array;
}

/** Most characters of another side's error code or explanation that are passed on. */
const codeCap = 60;
const explanationCap = 200;

/** An OAuth error answer: its code, and what the other side says about it, to be quoted and never interpreted. */
export interface WireError {
  readonly error: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/**
 * Reads an error answer; an empty code when the body holds none.
 *
 * @see RFC 6749 §5.2; OpenID4VCI 1.0 §8.3.1
 */
export const readWireError = ({ status, body }: WireReply): WireError => {
  const parsed = parseJsonObject(body);
  const error = parsed.ok ? cleanText(stringMember(parsed.value, 'error') ?? '', codeCap) : '';
  const said = parsed.ok
    ? cleanText(stringMember(parsed.value, 'error_description') ?? '', explanationCap)
    : '';
  return { error, facts: { status, ...(error && { error }), ...(said && { said }) } };
};

export const isSuccess = ({ status }: WireReply): boolean => status >= 200 && status < 300;

import fc from 'fast-check';
import { wellFormed, type Value } from './junk';
import { mutatedValue } from './mutate-json';
import { mutatedText, rawText } from './mutate-text';

const schemes = fc.constantFrom(
  ...['openid4vp://', 'haip-vp://', 'openid4vp://authorize', 'https://wallet.example/open'],
  ...['OPENID4VP://', 'https://wallet.example/authorize', 'openid-credential-offer://', 'mailto:x'],
);

/** A message's members as parameters: texts as they are, the rest as JSON; the payload of a token to be signed. */
const asQuery = (message: Value): string => {
  const payload = isRecord(message) ? (message['payload'] ?? message) : message;
  const members = isRecord(payload) ? Object.entries(payload) : [['request', payload] as const];
  return members
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
    .map((pair) => pair.map((text) => encodeURIComponent(wellFormed(text))).join('='))
    .join('&');
};

const isRecord = (value: Value): value is { [name: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Links whose parameters are a changed message, themselves changed here and there, and some that are anything. */
export const linkInputs = (valid: readonly Value[]): fc.Arbitrary<string> => {
  const link = (message: fc.Arbitrary<Value>): fc.Arbitrary<string> =>
    fc.tuple(schemes, message).map(([scheme, one]) => `${scheme}?${asQuery(one)}`);
  const plain = fc.constantFrom(...valid).map(withoutSignature);
  return fc.oneof(
    { weight: 6, arbitrary: link(mutatedValue(valid.map(withoutSignature))) },
    { weight: 2, arbitrary: link(mutatedValue(valid)) },
    { weight: 3, arbitrary: mutatedText(link(plain)) },
    { weight: 1, arbitrary: rawText },
    {
      weight: 1,
      arbitrary: fc.tuple(schemes, rawText).map(([scheme, text]) => `${scheme}?${text}`),
    },
  );
};

/** The same request from one who does not sign: it names itself by where the answer goes. */
const withoutSignature = (message: Value): Value => {
  const payload = isRecord(message) ? message['payload'] : null;
  if (payload === undefined || !isRecord(payload)) return message;
  const { response_uri: target, iat: _iat, exp: _exp, aud: _aud, ...rest } = payload;
  return {
    ...rest,
    response_uri: target ?? null,
    client_id: `redirect_uri:${typeof target === 'string' ? target : ''}`,
  };
};

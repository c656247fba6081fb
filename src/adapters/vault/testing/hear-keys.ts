import { base64urlEncode } from '../../../core/kernel/base64url';

type Method = (...all: unknown[]) => unknown;

const viewOf = (bytes: unknown): Uint8Array =>
  ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes as ArrayBuffer);

const restorers: (() => void)[] = [];

/** Ends all hearing. */
export const hearNoMore = (): void => {
  for (const restore of restorers.splice(0)) restore();
};

/** Hears what a method is given, before it can be wiped, and what it answers. */
const hear = <T extends object>(
  holder: T,
  name: keyof T & string,
  note: (given: readonly unknown[], answer: unknown) => void,
): void => {
  const ask = holder[name] as Method;
  const own = Object.getOwnPropertyDescriptor(holder, name);
  const noted = <A>(answer: A): A => {
    note([], answer);
    return answer;
  };
  const value = function (this: unknown, ...given: unknown[]): unknown {
    note(given, undefined);
    const answer = ask.apply(this, given);
    return answer instanceof Promise ? answer.then(noted) : noted(answer);
  };
  Object.defineProperty(holder, name, { value, configurable: true, writable: true });
  restorers.push(() => {
    Reflect.deleteProperty(holder, name);
    if (own !== undefined) Object.defineProperty(holder, name, own);
  });
};

/** Hears every holder's key: how a text would spell it, and the bytes themselves, made or to be signed with. */
export const hearKeys = () => {
  const heard = { spelled: new Set<string>(), held: [] as Uint8Array[] };
  const note = (bytes: unknown): void => {
    heard.spelled.add(base64urlEncode(viewOf(bytes)));
    heard.held.push(viewOf(bytes));
  };
  hear(crypto.subtle, 'exportKey', (_, answer) => {
    if (answer instanceof ArrayBuffer) note(answer);
  });
  hear(crypto.subtle, 'importKey', ([format, bytes]) => {
    if (format === 'pkcs8') note(bytes);
  });
  return heard;
};

/** Hears everything in clear that is sealed or was opened. */
export const hearPlaintexts = (): readonly Uint8Array[] => {
  const heard: Uint8Array[] = [];
  hear(crypto.subtle, 'encrypt', ([, , plaintext]) => {
    if (plaintext !== undefined) heard.push(viewOf(plaintext));
  });
  hear(crypto.subtle, 'decrypt', (_, answer) => {
    if (answer !== undefined) heard.push(viewOf(answer));
  });
  return heard;
};

/** Hears every text that JSON or bytes are made from or become. */
export const hearTexts = (): readonly string[] => {
  const heard: string[] = [];
  const hearAnswer = (_: readonly unknown[], answer: unknown): void => {
    if (typeof answer === 'string') heard.push(answer);
  };
  hear(JSON, 'parse', ([text]) => {
    if (typeof text === 'string') heard.push(text);
  });
  hear(JSON, 'stringify', hearAnswer);
  hear(TextDecoder.prototype, 'decode', hearAnswer);
  return heard;
};

import { vi } from 'vitest';
import { base64urlEncode } from '../../../core/kernel/base64url';

type Asked = (...all: unknown[]) => Promise<unknown>;

const viewOf = (bytes: unknown): Uint8Array =>
  ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes as ArrayBuffer);

/** Hears what the platform's cryptography is given and gives back; `vi.restoreAllMocks` ends it. */
const hear = (
  method: 'exportKey' | 'importKey' | 'encrypt' | 'decrypt',
  note: (given: readonly unknown[], answer: unknown) => void,
): void => {
  const { subtle } = crypto;
  const ask = subtle[method].bind(subtle) as Asked;
  const listening: Asked = async (...given) => {
    // What is given may be wiped when the answer is there.
    note(given, undefined);
    const answer = await ask(...given);
    note([], answer);
    return answer;
  };
  vi.spyOn(subtle, method).mockImplementation(listening as never);
};

/** Hears every holder's key: how a text would spell it, and the bytes themselves, made or to be signed with. */
export const hearKeys = () => {
  const heard = { spelled: new Set<string>(), held: [] as Uint8Array[] };
  const note = (bytes: unknown): void => {
    heard.spelled.add(base64urlEncode(viewOf(bytes)));
    heard.held.push(viewOf(bytes));
  };
  hear('exportKey', (_, answer) => {
    if (answer instanceof ArrayBuffer) note(answer);
  });
  hear('importKey', ([format, bytes]) => {
    if (format === 'pkcs8') note(bytes);
  });
  return heard;
};

/** Hears everything in clear that is sealed or was opened. */
export const hearPlaintexts = (): readonly Uint8Array[] => {
  const heard: Uint8Array[] = [];
  hear('encrypt', ([, , plaintext]) => {
    if (plaintext !== undefined) heard.push(viewOf(plaintext));
  });
  hear('decrypt', (_, answer) => {
    if (answer !== undefined) heard.push(viewOf(answer));
  });
  return heard;
};

/** Hears every text that JSON or bytes are made from or become. */
export const hearTexts = (): (() => readonly string[]) => {
  const parsing = vi.spyOn(JSON, 'parse');
  const writing = vi.spyOn(JSON, 'stringify');
  const decoding = vi.spyOn(TextDecoder.prototype, 'decode');
  return () => [
    ...parsing.mock.calls.map(([text]) => text),
    ...[...writing.mock.results, ...decoding.mock.results].map(({ value }) => String(value)),
  ];
};

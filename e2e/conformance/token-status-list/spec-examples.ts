import type { JsonObject } from '../../../src/core/kernel/json';
import { parseJson } from '../../../src/core/kernel/json-parse';
import { isJsonObject } from '../../../src/core/kernel/json';
import type { KindRunner, Verdict } from '../case-result';
import { failed, passed, unsupported } from '../case-result';
import { eachCase } from '../each-case';
import { isRecord, listMember, optionalText, recordOf, type Members } from '../shapes';
import { nonzero, openList, pointerOf } from './list-claim';
import { readPayload, readTokenWithoutKey } from './read-token';

/** The examples printed in the specification, each by what it is. */
export const runSpecExamples: KindRunner = (file) => {
  const cases = listMember(recordOf(file.content, 'the file'), 'cases');
  return eachCase(file.path, cases, (one) => {
    const text = optionalText(one, 'content') ?? '';
    if (isRecord(one['json'])) return judgeJson(one['json']);
    if (/CBOR|CWT|COSE|ASN\.1|X\.509/.test(`${String(one['heading'])} ${String(one['context'])}`))
      return unsupported('CBOR, COSE and ASN.1 are not read');
    if (text.includes('statuslist+jwt\n\n')) return judgeResponse(text);
    if (text.includes('"lst"')) return judgeList(text, one, cases);
    if (text.includes('"status"')) return judgeReference(text);
    if (/^status\[0\]/m.test(text)) return judgeSource(one, cases);
    return unsupported('a picture or a request that this wallet does not make');
  });
};

/** JSON values that stand in a text, one after another; line breaks inside strings are the page's. */
function objectsIn(text: string): readonly JsonObject[] {
  const joined = text.replace(/\n\s*/g, '');
  return [...joined.matchAll(/\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g)].flatMap(([part]) => {
    const parsed = parseJson(part);
    return parsed.ok && isJsonObject(parsed.value) ? [parsed.value] : [];
  });
}

function judgeJson(json: Members): Verdict | Promise<Verdict> {
  if ('status' in json) return pointed(json['status']);
  return unsupported('lists of lists are not read');
}

function pointed(status: unknown): Verdict {
  const pointer = pointerOf(status);
  if (!pointer.ok) return failed(`refused with ${pointer.error.code}`);
  const list = recordOf(recordOf(status, 'status')['status_list'], 'status_list');
  const { uri, index } = pointer.value;
  return uri === list['uri'] && index === list['idx']
    ? passed
    : failed(`read as ${uri} ${String(index)}`);
}

const judgeReference = (text: string): Verdict => pointed(objectsIn(text).at(-1)?.['status']);

async function judgeResponse(text: string): Promise<Verdict> {
  const token = text.slice(text.lastIndexOf('\n\n')).replace(/\s/g, '');
  const read = await readTokenWithoutKey(token);
  return read.ok ? passed : failed(`refused with ${read.error.code}`);
}

/** A list beside the bytes it holds, a whole token payload, or one whose entries another example of the section gives. */
async function judgeList(text: string, one: Members, cases: readonly unknown[]): Promise<Verdict> {
  const found = objectsIn(text);
  const payload = found.find((each) => 'status_list' in each);
  if (payload !== undefined) {
    const read = await readPayload(payload);
    return read.ok ? passed : failed(`refused with ${read.error.code}`);
  }
  const [list] = found;
  if (list === undefined) return failed('no JSON was found in it');
  const opened = await openList(list);
  if (!opened.ok) return failed(`refused with ${opened.error.code}`);
  const bytes = /byte_array = \[([^\]]*)\]/.exec(text)?.[1]?.split(',').map(Number);
  if (bytes !== undefined)
    return bytes.join() === [...opened.value.bytes].join() ? passed : failed('other bytes');
  const source = cases.filter(isRecord).find((each) => isSource(each, one));
  const entries = entriesOf(optionalText(source ?? {}, 'content') ?? '');
  const read = nonzero(opened.value);
  const isSame = entries.size > 0 && read.size === entries.size;
  return isSame && [...entries].every(([index, value]) => read.get(index) === value)
    ? passed
    : failed(`${String(read.size)} entries instead of ${String(entries.size)}`);
}

const isSource = (each: Members, one: Members): boolean =>
  each['section'] === one['section'] && /^status\[0\]/m.test(optionalText(each, 'content') ?? '');

const entriesOf = (text: string): ReadonlyMap<number, number> =>
  new Map(
    [...text.matchAll(/status\[(\d+)\]\s*=\s*0b([01]+)/g)].map(([, index = '', bits = '']) => [
      Number(index),
      Number.parseInt(bits, 2),
    ]),
  );

/** What was encoded is judged with its encoding, where the section prints one in JSON. */
function judgeSource(one: Members, cases: readonly unknown[]): Verdict | Promise<Verdict> {
  const encoded = cases
    .filter(isRecord)
    .find((each) => each['section'] === one['section'] && textOf(each).includes('"lst"'));
  return encoded === undefined
    ? unsupported('its list is printed in CBOR only')
    : judgeList(textOf(encoded), encoded, cases);
}

const textOf = (one: Members): string => optionalText(one, 'content') ?? '';

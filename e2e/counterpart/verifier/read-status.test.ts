import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { foundOrganisations, type Organisation } from '../issuer/organisations';
import type { Json, JsonObject } from '../json';
import { signCompact } from '../keys/compact-jws';
import { createSource } from '../keys/source';
import { noon, origins } from '../testing/world';
import { readStatus } from './read-status';

let office: Organisation;
let agency: Organisation;

beforeAll(async () => {
  const organisations = await foundOrganisations(createSource('status'), origins.issuer);
  const [first, second] = organisations;
  if (!first || !second) throw new Error('two organisations at least');
  [office, agency] = [first, second];
});

const uri = `${origins.status}/lists/one`;

interface Change {
  readonly status?: Json;
  readonly header?: JsonObject;
  readonly payload?: JsonObject;
  readonly signer?: Organisation;
  readonly answer?: () => Response;
}

/** Reads entry 5 of a list whose bytes are given, with something wrong on purpose. */
async function codes(bytes: number[], bits: number, change: Change = {}): Promise<string[]> {
  const lst = deflateSync(Uint8Array.from(bytes)).toString('base64url');
  const { leaf, x5c } = change.signer ?? office;
  const token = signCompact(
    leaf.key,
    { typ: 'statuslist+jwt', x5c, ...change.header },
    { sub: uri, iat: noon, exp: noon + 60, status_list: { bits, lst }, ...change.payload },
  );
  const { problems } = await readStatus({
    status: change.status ?? { status_list: { uri, idx: 5 } },
    anchor: office.anchor,
    now: noon,
    fetchList: () => Promise.resolve(change.answer?.() ?? new Response(token)),
  });
  return problems.map(({ code }) => code.replace('status/', ''));
}

describe('a status', () => {
  it('is read from the least significant bits on, at every width', async () => {
    expect(await codes([0b0010_0000], 1)).toEqual(['withdrawn']);
    expect(await codes([0, 0b0000_1000], 2)).toEqual(['paused']);
    expect(await codes([0, 0, 0x10], 4)).toEqual(['withdrawn']);
    expect(await codes([0, 0, 0, 0, 0, 1], 8)).toEqual(['withdrawn']);
    expect(await codes([0b1101_1111], 1)).toEqual([]);
  });

  it.each<[string, Change]>([
    ['pointer', { status: { status_list: { uri, idx: -1 } } }],
    ['pointer', { status: {} }],
    ['unreachable', { answer: () => new Response(null, { status: 410 }) }],
    ['malformed', { answer: () => new Response('hello') }],
    ['typ', { header: { typ: 'jwt' } }],
    ['signer', { header: { x5c: [] } }],
    ['subject', { payload: { sub: `${uri}/` } }],
    ['ended', { payload: { exp: noon } }],
    ['out-of-range', { status: { status_list: { uri, idx: 8 } } }],
    ['out-of-range', { payload: { status_list: { bits: 3, lst: '' } } }],
  ])('is not believed: %s', async (code, change) => {
    expect(await codes([0], 1, change)).toEqual([code]);
  });

  it('is not believed when another organisation signed the list', async () => {
    expect(await codes([0], 1, { signer: agency })).toEqual(['signer']);
    expect(await codes([0], 1, { signer: agency, header: { x5c: office.x5c } })).toEqual([
      'signature',
    ]);
  });
});

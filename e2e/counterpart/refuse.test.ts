import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { foundOrganisations, type Organisation } from './issuer/organisations';
import { type JsonObject, textAt } from './json';
import { signCompact } from './keys/compact-jws';
import { createSource } from './keys/source';
import {
  answer,
  type BindingChange,
  pick,
  present,
  reasonsOf,
  type StartedSession,
  startScene,
} from './testing/present';
import { type HeldCard, newKey, receive } from './testing/receive';
import { noon, origins, World } from './testing/world';

const world = new World('refuse');
let office: Organisation;
let person: HeldCard;
let licence: HeldCard;

beforeAll(async () => {
  const organisations = await foundOrganisations(createSource('refuse'), origins.issuer);
  const found = organisations.find(({ tenant }) => tenant === 'registry-office');
  if (!found) throw new Error('the registry office is gone');
  office = found;
  person = await receive(world, { card: 'person-id' });
  licence = await receive(world, { card: 'driving-licence' });
});

/** The reasons an age check is refused for, with an answer of the test's making. */
async function ageCheck(make: (started: StartedSession) => Promise<string>): Promise<string[]> {
  const started = await startScene(world, 'age-check');
  await answer(world, started, { person: [await make(started)] });
  return reasonsOf(await world.get(started.result));
}

const age = (): string[] => pick(person, 'age_over_18');

/** The registry office's own signature under other words: what only a bug of the issuer could do. */
const resign = (payload: JsonObject, header: JsonObject = {}): Pick<HeldCard, 'jwt' | 'key'> => {
  const { leaf, x5c } = office;
  const jwt = signCompact(
    leaf.key,
    { typ: 'dc+sd-jwt', x5c, ...header },
    { ...person.payload, ...payload },
  );
  return { jwt, key: person.key };
};

describe('the verifier refuses a key binding', () => {
  const hour = 3600;
  it.each<[string, BindingChange]>([
    ['nonce', { payload: { nonce: 'another' } }],
    ['audience', { payload: { aud: 'x509_san_dns:elsewhere.test' } }],
    ['sd-hash', { payload: { sd_hash: 'AAAA' } }],
    ['iat', { payload: { iat: noon - hour } }],
    ['iat', { payload: { iat: noon + hour } }],
    ['ended', { payload: { exp: noon } }],
    ['typ', { header: { typ: 'JWT' } }],
    ['signature', { signer: newKey().privateKey }],
  ])('%s', async (code, change) => {
    const reasons = await ageCheck((started) => present(world, person, age(), started, change));
    expect(reasons).toEqual([`key-binding/${code}`]);
  });

  it('that is missing, unreadable or without a time', async () => {
    const cut = (text: string): string => text.slice(0, text.lastIndexOf('~') + 1);
    const honest = (started: StartedSession): Promise<string> =>
      present(world, person, age(), started);
    expect(await ageCheck(async (s) => cut(await honest(s)))).toEqual(['key-binding/missing']);
    expect(await ageCheck(async (s) => `${cut(await honest(s))}x`)).toEqual([
      'key-binding/malformed',
    ]);
    const timeless = ageCheck((s) =>
      // `undefined` leaves the member out when it is written as JSON.
      present(world, person, age(), s, { payload: { iat: undefined as never } }),
    );
    expect(await timeless).toEqual(['key-binding/iat-missing']);
  });

  it('made with another algorithm', async () => {
    const { privateKey: signer } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const reasons = await ageCheck((started) =>
      present(world, person, age(), started, { header: { alg: 'ES384' }, signer }),
    );
    expect(reasons).toEqual(['key-binding/alg', 'key-binding/signature']);
  });

  it('made for other disclosures than those that came', async () => {
    const reasons = await ageCheck(async (started) => {
      const honest = await present(world, person, age(), started);
      const [keyBinding = ''] = honest.split('~').slice(-1);
      return [person.jwt, ...pick(person, 'age_over_18', 'age_over_21'), keyBinding].join('~');
    });
    expect(reasons).toContain('key-binding/sd-hash');
  });
});

describe('the verifier refuses a card', () => {
  it.each<[string, JsonObject, JsonObject?]>([
    ['card/typ', {}, { typ: 'vc+sd-jwt' }],
    ['card/issuer', { iss: 'http://issuer.test/tax-office' }],
    ['card/type-not-theirs', { vct: 'http://issuer.test/tax-office/types/tax-statement' }],
    ['card/type', { vct: 'http://issuer.test/registry-office/types/other' }],
    ['card/time-malformed', { exp: '2031' }],
    ['card/ended', { exp: noon - 61 }],
    ['card/not-yet', { nbf: noon + 61 }],
    ['card/issued-later', { iat: noon + 61 }],
    ['chain/missing', {}, { x5c: [] }],
    ['sd-jwt/unknown-hash', { _sd_alg: 'md5' }],
    ['status/pointer', { status: {} }],
  ])('%s', async (code, payload, header) => {
    const card = resign(payload, header);
    expect(await ageCheck((started) => present(world, card, age(), started))).toContain(code);
  });

  it('that was altered, or is no card', async () => {
    const [head, , signature] = person.jwt.split('.');
    const body = Buffer.from(JSON.stringify({ ...person.payload, age_over_18: true }));
    const jwt = [head, body.toString('base64url'), signature].join('.');
    const altered = ageCheck((s) => present(world, { jwt, key: person.key }, age(), s));
    expect(await altered).toContain('card/signature');
    expect(await ageCheck(() => Promise.resolve('hello'))).toContain('card/malformed');
  });

  it('that its issuer withdrew or paused, until it is made valid again', async () => {
    const check = (): Promise<string[]> => ageCheck((s) => present(world, person, age(), s));
    await world.setStatus(person.reference, 1);
    expect(await check()).toEqual(['status/withdrawn']);
    await world.setStatus('person-id', 2);
    expect(await check()).toEqual(['status/paused']);
    await world.setStatus(person.reference, 0);
    expect(await check()).toEqual([]);
  });

  it.each([
    ['gone', 'status/unreachable'],
    ['expired', 'status/ended'],
    ['bad-signature', 'status/signature'],
  ])('when the status list is %s', async (mode, code) => {
    await world.setMode(mode);
    const reasons = await ageCheck((started) => present(world, person, age(), started));
    await world.setMode('ok');
    expect(reasons).toEqual([code]);
  });
});

describe('the verifier refuses an answer', () => {
  it('that lacks something, or shows more than was asked', async () => {
    const lacking = ageCheck((s) => present(world, person, [], s));
    expect(await lacking).toEqual(['answer/incomplete']);
    const more = pick(person, 'age_over_18', 'address', 'locality');
    const beyond = await ageCheck((s) => present(world, person, more, s));
    expect(beyond).toEqual(['answer/over-disclosure', 'answer/over-disclosure']);
  });

  it('with a card too many, or one too few', async () => {
    const started = await startScene(world, 'age-check');
    await answer(world, started, {
      person: [await present(world, person, age(), started)],
      licence: [await present(world, licence, pick(licence, 'age_over_21'), started)],
    });
    expect(reasonsOf(await world.get(started.result))).toEqual(['answer/extra-card']);
    const other = await startScene(world, 'job-application');
    const family = await present(world, person, pick(person, 'family_name'), other);
    await answer(world, other, { person: [family] });
    expect(reasonsOf(await world.get(other.result))).toEqual(['answer/missing-card']);
  });

  it.each([
    ['a text', 'hello'],
    ['an unknown query', { passport: ['x'] }],
    ['a bare presentation', { person: 'x' }],
    ['two presentations', { person: ['x', 'x'] }],
    ['an empty list', { person: [] }],
  ])('whose vp_token is %s', async (_, token) => {
    const started = await startScene(world, 'age-check');
    expect((await answer(world, started, token)).status).toBe(400);
    expect(reasonsOf(await world.get(started.result))).toEqual(['response/vp-token']);
  });

  it('that is not encrypted, or cannot be decrypted, where encryption was asked', async () => {
    for (const [form, code] of [
      [{ vp_token: '{}' }, 'response/not-encrypted'],
      [{ response: 'a.b.c.d.e' }, 'response/malformed'],
    ] as const) {
      const { request, result } = await startScene(world, 'car-share');
      await world.postForm(textAt(request, 'response_uri'), {
        ...form,
        state: textAt(request, 'state'),
      });
      expect(reasonsOf(await world.get(result))).toEqual([code]);
    }
  });

  it('from somebody without the state, and goes on waiting', async () => {
    const started = await startScene(world, 'age-check');
    const token = { person: [await present(world, person, age(), started)] };
    expect((await answer(world, started, token, { state: 'guess' })).status).toBe(400);
    expect(await world.get(started.result)).toMatchObject({ state: 'waiting' });
    await answer(world, started, token);
    expect(await world.get(started.result)).toMatchObject({ state: 'accepted' });
    expect((await answer(world, started, token)).status).toBe(400);
  });

  it('that is true but not enough, or too late', async () => {
    const second = await receive(world, { card: 'driving-licence', variant: 'second' });
    const started = await startScene(world, 'car-share');
    const shown = pick(second, 'A1', 'age_over_21');
    await answer(world, started, { licence: [await present(world, second, shown, started)] });
    expect(reasonsOf(await world.get(started.result))).toEqual(['scene/no-category-b']);
    const late = await startScene(world, 'age-check');
    world.now += 301;
    const response = await answer(world, late, {
      person: [await present(world, person, age(), late)],
    });
    const result = await world.get(late.result);
    world.now = noon;
    expect(response.status).toBe(400);
    expect(reasonsOf(result)).toEqual(['session/ended']);
  });
});

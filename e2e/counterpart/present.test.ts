import { beforeAll, describe, expect, it } from 'vitest';
import { at, textAt } from './json';
import { answer, pick, present, startScene } from './testing/present';
import { type HeldCard, receive } from './testing/receive';
import { readJson, World } from './testing/world';

const world = new World();
let person: HeldCard;
let licence: HeldCard;
let degree: HeldCard;
let tax: HeldCard;
let gym: HeldCard;

beforeAll(async () => {
  person = await receive(world, { card: 'person-id' });
  licence = await receive(world, { card: 'driving-licence', by: 'reference', code: 'numeric' });
  degree = await receive(world, { card: 'degree', code: 'text' });
  tax = await receive(world, { card: 'tax-statement' });
  gym = await receive(world, { card: 'gym-membership' });
});

const accepted = { state: 'accepted', reasons: [] };

describe('the verifier accepts', () => {
  it('an age check with either card, and sees the yes alone', async () => {
    for (const [card, query, claim] of [
      [person, 'person', 'age_over_18'],
      [licence, 'licence', 'age_over_21'],
    ] as const) {
      const started = await startScene(world, 'age-check');
      const presentation = await present(world, card, pick(card, claim), started);
      const response = await answer(world, started, { [query]: [presentation] });
      expect(await response.json()).toEqual({});
      const result = await world.get(started.result);
      expect(result).toMatchObject(accepted);
      expect(at(result, 'received', 0, 'disclosed')).toEqual([[claim]]);
      expect(at(result, 'received', 0, 'status', 'value')).toBe(0);
    }
  });

  it('a car share, encrypted, with and without what is optional', async () => {
    for (const extra of [[], ['portrait'], ['document_number'], ['portrait', 'document_number']]) {
      const started = await startScene(world, 'car-share', 'same');
      expect(started.request.wallet_nonce).toBe('wallet-nonce');
      const disclosures = pick(licence, 'B', 'age_over_21', ...extra);
      const presentation = await present(world, licence, disclosures, started);
      await answer(world, started, { licence: [presentation] });
      expect(await world.get(started.result)).toMatchObject(accepted);
    }
  });

  it('a job application, with and without the licence', async () => {
    for (const withLicence of [false, true]) {
      const started = await startScene(world, 'job-application');
      const show = async (card: HeldCard, ...claims: string[]): Promise<string[]> => [
        await present(world, card, pick(card, ...claims), started),
      ];
      await answer(world, started, {
        degree: await show(degree, 'degree', 'awarded', 'final_grade'),
        person: await show(person, 'family_name', 'birthdate'),
        ...(withLicence ? { licence: await show(licence, 'B') } : {}),
      });
      expect(await world.get(started.result)).toMatchObject(accepted);
    }
  });

  it('a flat viewing, and recovers the nine fields and what is always shown', async () => {
    const started = await startScene(world, 'flat-viewing');
    const names = ['given_name', 'family_name', 'birthdate', 'portrait', 'document_number'];
    const address = ['address', 'street_address', 'locality'];
    const disclosures = pick(person, ...names, ...address, 'GB');
    await answer(world, started, {
      person: [await present(world, person, disclosures, started)],
      tax: [await present(world, tax, pick(tax, 'yearly_income'), started)],
    });
    const result = await world.get(started.result);
    expect(result).toMatchObject(accepted);
    const sorted = (paths: unknown): string[] =>
      [paths]
        .flat()
        .map((p) => JSON.stringify(p))
        .sort();
    expect(sorted(at(result, 'paths', 'person'))).toEqual(
      sorted([
        ...names.map((name) => [name]),
        ['address', 'street_address'],
        ['address', 'locality'],
        ['nationalities', 0],
        ['age_over_16'],
        ['issuing_authority'],
      ]),
    );
    expect(sorted(at(result, 'paths', 'tax'))).toEqual(
      sorted([['yearly_income'], ['tax_year'], ['taxpayer_reference'], ['currency']]),
    );
  });
});

describe('an unsigned request', () => {
  it('comes under the same name each time, and is told from another by its state', async () => {
    const [one, other] = [
      await startScene(world, 'flat-viewing'),
      await startScene(world, 'flat-viewing'),
    ];
    expect(one.request.client_id).toBe(other.request.client_id);
    expect((await answer(world, one, {}, { state: 'guess' })).status).toBe(400);
    expect(await world.get(one.result)).toMatchObject({ state: 'waiting' });
  });
});

describe('an over-asking requester', () => {
  const askedOf = async (start: ReturnType<typeof startScene>): Promise<number> => {
    const { dcql_query: query } = (await start).request;
    const claims = at(query, 'credentials', 1, 'claims');
    return Array.isArray(claims) ? claims.length : 0;
  };

  it('asks for more once an answer was accepted, and for what a test names', async () => {
    const first = startScene(world, 'over-asking');
    expect(await askedOf(first)).toBe(1);
    const started = await first;
    await answer(world, started, {
      gym: [await present(world, gym, [], started)],
      person: [await present(world, person, pick(person, 'birthdate'), started)],
    });
    expect(await world.get(started.result)).toMatchObject(accepted);
    expect(await askedOf(startScene(world, 'over-asking'))).toBe(4);
    expect(await askedOf(startScene(world, 'over-asking', 'cross', { visit: 'first' }))).toBe(1);
  });
});

describe('after an answer', () => {
  it('the same browser comes back with a code, and without it sees nothing', async () => {
    const started = await startScene(world, 'age-check', 'same');
    const presentation = await present(world, person, pick(person, 'age_over_18'), started);
    const body = await readJson(await answer(world, started, { person: [presentation] }));
    const { origin, pathname, hash } = new URL(textAt(body, 'redirect_uri'));
    const code = new URLSearchParams(hash.slice(1)).get('response_code') ?? '';
    const page = await world.send(`${origin}${pathname}/result?response_code=${code}`);
    expect([page.status, (await page.text()).includes('Accepted.')]).toEqual([200, true]);
    const other = await world.send(`${origin}${pathname}/result?response_code=guess`);
    expect(other.status).toBe(403);
  });

  it('a refusal of the wallet ends the session and is not held against it', async () => {
    const started = await startScene(world, 'age-check');
    const { state, response_uri: address } = started.request;
    const response = await world.postForm(textAt(address), {
      error: 'access_denied',
      state: textAt(state),
    });
    expect(response.status).toBe(200);
    expect(at(await world.get(started.result), 'reasons', 0, 'code')).toBe('response/declined');
  });
});

import { describe, expect, it } from 'vitest';
import { at, type JsonObject, textAt } from './json';
import { openSdJwt } from './sdjwt/open-sd-jwt';
import {
  askForCard,
  makeOffer,
  newKey,
  type ProofChange,
  prove,
  readOffer,
  receive,
  redeem,
} from './testing/receive';
import { noon, origins, readJson, World } from './testing/world';
import { listFields } from './verifier/list-fields';

const world = new World('issue');
const office = `${origins.issuer}/registry-office`;

const errorOf = async (response: Response): Promise<[number, unknown]> => [
  response.status,
  (await readJson(response)).error,
];

/** A fresh access token for a Person ID. */
async function accessToken(): Promise<string> {
  const { text } = await makeOffer(world, { card: 'person-id' });
  const response = await redeem(world, await readOffer(world, text), null);
  return textAt(await readJson(response), 'access_token');
}

describe('the issuer gives out', () => {
  it.each([
    ['person-id', 12, 10],
    ['driving-licence', 8, 7],
    ['degree', 9, 7],
    ['gym-membership', 4, 0],
    ['tax-statement', 5, 2],
  ])('a %s with %i fields, %i of which can stay hidden', async (card, all, hideable) => {
    const { payload, disclosures } = await receive(world, { card });
    const { content, disclosed, problems } = openSdJwt(payload, disclosures);
    const fields = listFields(content, disclosed);
    expect(problems).toEqual([]);
    expect(fields).toHaveLength(all);
    expect(fields.filter(({ isDisclosed }) => isDisclosed)).toHaveLength(hideable);
  });

  it('offers by value and by reference, with no code, digits or letters', async () => {
    for (const by of ['value', 'reference']) {
      for (const [code, pattern] of [
        ['numeric', /^\d{6}$/],
        ['text', /^[A-Z2-9]{8}$/],
      ] as const) {
        const { text, txCode } = await makeOffer(world, { card: 'degree', by, code });
        expect(text).toContain(by === 'value' ? '?credential_offer=' : '?credential_offer_uri=');
        expect(txCode).toMatch(pattern);
        const offer = await readOffer(world, text);
        expect(JSON.stringify(offer)).toContain(`"input_mode":"${code}"`);
        expect((await redeem(world, offer, txCode)).status).toBe(200);
      }
    }
  });

  it('a card that ends when it was asked to, or when its kind does', async () => {
    const short = await receive(world, { card: 'driving-licence', ends: '19d' });
    expect(short.payload.exp).toBe(noon + 19 * 86_400);
    expect(short.payload.expiry_date).toBe(
      new Date((noon + 19 * 86_400) * 1000).toISOString().slice(0, 10),
    );
    const usual = await receive(world, { card: 'driving-licence' });
    expect(usual.payload.exp).toBe(noon + 300 * 86_400);
  });

  it('a second card of a kind that says something else', async () => {
    const values = async (variant: string): Promise<string[]> =>
      (await receive(world, { card: 'person-id', variant })).disclosures.map((text) =>
        Buffer.from(text, 'base64url').toString(),
      );
    expect((await values('first')).join()).toContain('Aldous');
    expect((await values('second')).join()).toContain('Łukasiewicz');
  });
});

describe('the issuer refuses', () => {
  it('an order it does not understand', async () => {
    for (const order of [
      { card: 'passport' },
      { card: 'degree', by: 'post' },
      { card: 'degree', code: 'none of these' },
      { card: 'degree', ends: 'soon' },
      { card: 'degree', variant: 'third' },
    ]) {
      const response = await world.postJson(`${origins.issuer}/offers`, order);
      expect(await errorOf(response)).toEqual([400, 'invalid_request']);
    }
  });

  it('a code that is used, unknown, ended or of another organisation', async () => {
    const { text } = await makeOffer(world, { card: 'person-id' });
    const offer = await readOffer(world, text);
    const elsewhere = { ...offer, credential_issuer: `${origins.issuer}/tax-office` };
    const refused = [400, 'invalid_grant'];
    expect(await errorOf(await redeem(world, elsewhere, null))).toEqual(refused);
    expect((await redeem(world, offer, null)).status).toBe(200);
    expect(await errorOf(await redeem(world, offer, null))).toEqual(refused);
    const late = await readOffer(world, (await makeOffer(world, { card: 'person-id' })).text);
    world.now += 1801;
    expect(await errorOf(await redeem(world, late, null))).toEqual(refused);
    world.now = noon;
  });

  it('a transaction code that is missing, not asked for, or wrong five times', async () => {
    const { text, txCode } = await makeOffer(world, { card: 'person-id', code: 'numeric' });
    const offer = await readOffer(world, text);
    expect(await errorOf(await redeem(world, offer, null))).toEqual([400, 'invalid_request']);
    const first = await readJson(await redeem(world, offer, 'wrong'));
    expect(first.error_description).toBe('wrong transaction code, 4 tries left');
    for (let n = 0; n < 4; n += 1) await redeem(world, offer, 'wrong');
    expect(await errorOf(await redeem(world, offer, txCode))).toEqual([400, 'invalid_grant']);
    const plain = await readOffer(world, (await makeOffer(world, { card: 'person-id' })).text);
    expect(await errorOf(await redeem(world, plain, '123456'))).toEqual([400, 'invalid_request']);
  });

  it.each<[string, ProofChange]>([
    ['typ', { header: { typ: 'JWT' } }],
    ['kid beside jwk', { header: { kid: 'x' } }],
    ['no jwk', { header: { jwk: null } }],
    ['aud', { payload: { aud: `${office}/` } }],
    ['iss', { payload: { iss: 'wallet' } }],
    ['old iat', { payload: { iat: noon - 301 } }],
    ['no nonce', { payload: { nonce: null } }],
    ['signature', { signer: newKey().privateKey }],
  ])('a proof with a wrong %s', async (_, change) => {
    const proof = await prove(world, office, newKey(), change);
    const order = { accessToken: await accessToken(), card: 'person-id', proof };
    expect(await errorOf(await askForCard(world, office, order))).toEqual([400, 'invalid_proof']);
  });

  it('a nonce of its own making, used before, or too old', async () => {
    const token = await accessToken();
    const ask = (proof: string): Promise<Response> =>
      askForCard(world, office, { accessToken: token, card: 'person-id', proof });
    const invented = await prove(world, office, newKey(), { payload: { nonce: 'invented' } });
    expect(await errorOf(await ask(invented))).toEqual([400, 'invalid_nonce']);
    const proof = await prove(world, office, newKey());
    expect((await ask(proof)).status).toBe(200);
    expect(await errorOf(await ask(proof))).toEqual([400, 'invalid_nonce']);
    const old = await prove(world, office, newKey(), { payload: { iat: noon + 300 } });
    world.now += 301;
    expect(await errorOf(await ask(old))).toEqual([400, 'invalid_nonce']);
    world.now = noon;
  });

  it('a token that is missing or unknown, and another card than was offered', async () => {
    const proof = await prove(world, office, newKey());
    const ask = (token: string, card: string): Promise<Response> =>
      askForCard(world, office, { accessToken: token, card, proof });
    const unknown = await ask('guess', 'person-id');
    expect(unknown.headers.get('www-authenticate')).toContain('invalid_token');
    expect(await errorOf(unknown)).toEqual([401, 'invalid_token']);
    expect(await errorOf(await ask(await accessToken(), 'degree'))).toEqual([
      400,
      'unknown_credential_configuration',
    ]);
  });

  it('no proof, two proofs, and drafts of the request', async () => {
    const proof = await prove(world, office, newKey());
    const configuration = { credential_configuration_id: 'person-id' };
    for (const [body, error] of [
      [configuration, 'invalid_proof'],
      [{ ...configuration, proofs: { jwt: [proof, proof] } }, 'invalid_proof'],
      [{ ...configuration, proof: { proof_type: 'jwt', jwt: proof } }, 'invalid_proof'],
      [{ format: 'dc+sd-jwt', proofs: { jwt: [proof] } }, 'invalid_credential_request'],
      [{ credential_identifier: 'x', proofs: { jwt: [proof] } }, 'unknown_credential_identifier'],
    ] as readonly [JsonObject, string][]) {
      const headers = { authorization: `Bearer ${await accessToken()}` };
      const response = await world.postJson(`${office}/credential`, body, headers);
      expect(await errorOf(response)).toEqual([400, error]);
    }
  });
});

describe('a card received again under the same token', () => {
  it('keeps its reference and its place on the list', async () => {
    const token = await accessToken();
    const places = [];
    for (let n = 0; n < 2; n += 1) {
      const proof = await prove(world, office, newKey());
      const response = await askForCard(world, office, {
        accessToken: token,
        card: 'person-id',
        proof,
      });
      const credential = textAt(await readJson(response), 'credentials', 0, 'credential');
      const body = Buffer.from(credential.split('.')[1] ?? '', 'base64url').toString();
      places.push(at(JSON.parse(body) as JsonObject, 'status'));
    }
    expect(places[0]).toEqual(places[1]);
  });
});

import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { exportJWK, SignJWT } from 'jose';
import { at, type JsonObject, textAt } from '../json';
import { decodeCompact } from '../keys/compact-jws';
import { origins, readJson, type World } from './world';

// Half of a wallet in as few lines as one can be had. It shares nothing with the real one, so that the two
// cannot be wrong together, and it does what a test tells it, also what a wallet must never do.

/** A card as this holder keeps it. */
export interface HeldCard {
  readonly reference: string;
  readonly jwt: string;
  readonly disclosures: readonly string[];
  readonly key: KeyObject;
  readonly payload: JsonObject;
}

export interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export const newKey = (): KeyPair => generateKeyPairSync('ec', { namedCurve: 'P-256' });

const grantType = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

export interface MadeOffer {
  readonly reference: string;
  readonly text: string;
  readonly txCode: string | null;
}

export async function makeOffer(world: World, order: JsonObject): Promise<MadeOffer> {
  const offer = await readJson(await world.postJson(`${origins.issuer}/offers`, order));
  const txCode = at(offer, 'tx_code');
  return {
    reference: textAt(offer, 'reference'),
    text: textAt(offer, 'offer_uri_text'),
    txCode: typeof txCode === 'string' ? txCode : null,
  };
}

/** The offer object, by value or fetched. */
export async function readOffer(world: World, text: string): Promise<JsonObject> {
  const parameters = new URL(text).searchParams;
  const address = parameters.get('credential_offer_uri');
  return address === null
    ? (JSON.parse(parameters.get('credential_offer') ?? '{}') as JsonObject)
    : world.get(address);
}

export const redeem = (world: World, offer: JsonObject, txCode: string | null): Promise<Response> =>
  world.postForm(`${textAt(offer, 'credential_issuer')}/token`, {
    grant_type: grantType,
    'pre-authorized_code': textAt(offer, 'grants', grantType, 'pre-authorized_code'),
    ...(txCode === null ? {} : { tx_code: txCode }),
  });

export interface ProofChange {
  readonly header?: JsonObject;
  readonly payload?: JsonObject;
  readonly signer?: KeyObject;
}

/** A key proof; `change` replaces members of its header and payload. */
export async function prove(
  world: World,
  issuer: string,
  key: KeyPair,
  change: ProofChange = {},
): Promise<string> {
  const { c_nonce: nonce } = await readJson(
    await world.send(`${issuer}/nonce`, { method: 'POST' }),
  );
  const payload = { aud: issuer, iat: world.now, nonce, ...change.payload };
  const header = {
    alg: 'ES256',
    typ: 'openid4vci-proof+jwt',
    jwk: await exportJWK(key.publicKey),
    ...change.header,
  };
  return new SignJWT(payload).setProtectedHeader(header).sign(change.signer ?? key.privateKey);
}

export const askForCard = (
  world: World,
  issuer: string,
  { accessToken, card, proof }: { accessToken: string; card: string; proof: string },
): Promise<Response> =>
  world.postJson(
    `${issuer}/credential`,
    { credential_configuration_id: card, proofs: { jwt: [proof] } },
    { authorization: `Bearer ${accessToken}` },
  );

/** The whole way from an order to a card. */
export async function receive(world: World, order: JsonObject): Promise<HeldCard> {
  const { reference, text, txCode } = await makeOffer(world, order);
  const offer = await readOffer(world, text);
  const issuer = textAt(offer, 'credential_issuer');
  const token = await readJson(await redeem(world, offer, txCode));
  const key = newKey();
  const response = await askForCard(world, issuer, {
    accessToken: textAt(token, 'access_token'),
    card: textAt(order, 'card'),
    proof: await prove(world, issuer, key),
  });
  const credential = at(await readJson(response), 'credentials', 0, 'credential');
  const parts = textAt(credential).split('~');
  const [jwt = ''] = parts;
  const payload = decodeCompact(jwt)?.payload ?? {};
  return { reference, jwt, disclosures: parts.slice(1, -1), key: key.privateKey, payload };
}

import { epochSeconds } from '../../../core/kernel/time';
import type { CredentialId } from '../../../core/credential/credential';
import type { CardDisplay } from '../../../core/credential/display';
import type { JsonObject } from '../../../core/kernel/json';
import type { FetchedRequest } from '../../../core/presentation/stages';
import type { Argon2Cost, Kdf } from '../../../ports/kdf';
import type { KeyId } from '../../../ports/keys';
import type { ReviewCredentialFailure, PendingCard } from '../../../ports/vault';
import type { Result } from '../../../core/kernel/result';
import { sha256 } from '../../../core/kernel/sha256';
import { createVault } from '../vault';
import { toBytes, toHex } from '../text-bytes';
import { createFakeProofs } from './fake-proofs';
import { issueCard } from './issue-card';
import type { TestCard } from './issue-card';

export const passphrase = 'correct horse battery staple';
/** Long enough not to turn up by chance in what is sealed. */
export const cardTitle = 'Person ID of the Northgate Registry';
export const startOfTime = 1_790_000_000;

/** A derivation that costs nothing and keeps note of what was asked of it. */
const createFastKdf = () => {
  const costs: Argon2Cost[] = [];
  const failing = { aboveKiB: Infinity };
  const kdf: Kdf = {
    derive: async (text, salt, cost) => {
      costs.push(cost);
      if (cost.memoryKiB > failing.aboveKiB) throw new RangeError('no memory');
      return sha256(toBytes(`${text}|${toHex(salt)}|${cost.memoryKiB}|${cost.passes}`));
    },
  };
  return { kdf, costs, failing };
};

const noDisplay: CardDisplay = { names: [], descriptions: [], labels: [], colours: null };

let databases = 0;

/** A vault of its own on an empty database, with everything around it under the test's hand. */
export const createTestVault = (databaseName = `facet-test-${(databases += 1)}`) => {
  const { kdf, costs, failing } = createFastKdf();
  const { proofs, refuse } = createFakeProofs();
  const time = { now: startOfTime };
  const start = () =>
    createVault({
      databaseName,
      kdf,
      proofs,
      clock: { now: () => epochSeconds(time.now) },
      random: { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
      allowLoopbackHttp: false,
    });
  const { vault, keys } = start();

  const review = async (
    card: TestCard,
    keyId: KeyId | null = null,
    display: Partial<CardDisplay> = {},
  ): Promise<Result<PendingCard, ReviewCredentialFailure>> =>
    vault.reviewCredential({
      text: issueCard(card),
      keyId,
      expected: {
        issuer: 'https://issuer.example',
        configurationId: 'person',
        format: 'dc+sd-jwt',
        type: 'urn:example:person',
        key: null,
      },
      display: { ...noDisplay, names: [{ lang: 'en', text: cardTitle }], ...display },
      keys: null,
    });

  /** Receives a bound card from start to end. */
  const receive = async (card: TestCard = {}): Promise<CredentialId> => {
    const key = must(await keys.create());
    const pending = must(await review({ ...card, key: key.jwk }, key.keyId));
    return must(await vault.keep(pending.pendingId, null));
  };

  return {
    vault,
    keys,
    review,
    receive,
    start,
    refuse,
    costs,
    failing,
    time,
    databaseName,
    proofs,
    kdf,
  };
};

/** The value of a success; a failure ends the test with its code. */
export const must = <T>(result: Result<T, { readonly code: string }>): T => {
  if (!result.ok) throw new Error(`unexpected ${JSON.stringify(result.error)}`);
  return result.value;
};

/** An open vault with one passphrase and its recovery code. */
export const createOpenVault = async () => {
  const test = createTestVault();
  const { recoveryCode } = must(await test.vault.create(passphrase));
  return { ...test, recoveryCode };
};

let nonces = 0;

/** A request of the fake requester. */
export const requestFor = (
  paths: readonly (readonly string[])[],
  more: JsonObject = {},
): FetchedRequest => {
  const clientId = 'x509_san_dns:verifier.example';
  const claims = paths.map((path) => ({ path: [...path] }));
  const credential = {
    id: 'person',
    format: 'dc+sd-jwt',
    meta: { vct_values: ['urn:example:person'] },
    ...(claims.length === 0 ? {} : { claims }),
  };
  return {
    arrival: 'camera',
    clientId,
    body: {
      kind: 'plain',
      parameters: {
        client_id: clientId,
        response_type: 'vp_token',
        response_mode: 'direct_post',
        response_uri: 'https://verifier.example/answer',
        nonce: `nonce-${(nonces += 1)}-abcdefgh`,
        dcql_query: { credentials: [credential] },
        ...more,
      },
    },
    fetchedFrom: null,
    walletNonce: null,
  };
};

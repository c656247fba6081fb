import { epochSeconds } from '../../../core/kernel/time';
import type { CredentialId } from '../../../core/credential/credential';
import type { CardDisplay } from '../../../core/credential/display';
import type { JsonObject } from '../../../core/kernel/json';
import type { FetchedRequest } from '../../../core/presentation/stages';
import type { Argon2Cost, Kdf } from '../../../ports/kdf';
import type { KeyId } from '../../../ports/keys';
import type { ReviewCredentialFailure, PendingCard, Vault } from '../../../ports/vault';
import type { ReceivingId } from '../../../ports/vault-receiving';
import type { Result } from '../../../core/kernel/result';
import { sha256 } from '../../../core/kernel/sha256';
import type { VaultDeps } from '../open-vault';
import { createVault } from '../vault';
import { toBytes, toHex } from '../text-bytes';
import { createFakeProofs } from './fake-proofs';
import { issueCard } from './issue-card';
import type { TestCard } from './issue-card';

export const passphrase = 'correct horse battery staple';
/** Long enough not to turn up by chance in what is sealed. */
export const cardTitle = 'Person ID of the Northgate Registry';
export const startOfTime = 1_790_000_000;

/**
 * A derivation that costs nothing and keeps note of what was asked of it. By its stopwatch it takes what it would on a
 * device too slow for more than the least.
 */
const createFastKdf = () => {
  const costs: Argon2Cost[] = [];
  const failing = { aboveKiB: Infinity };
  const device = { msPerMiBPass: 10 };
  let elapsedMs = 0;
  const kdf: Kdf = {
    derive: async (text, salt, cost) => {
      costs.push(cost);
      elapsedMs += (cost.memoryKiB / 1024) * cost.passes * device.msPerMiBPass;
      if (cost.memoryKiB > failing.aboveKiB) throw new RangeError('no memory');
      return sha256(toBytes(`${text}|${toHex(salt)}|${cost.memoryKiB}|${cost.passes}`));
    },
  };
  return { kdf, costs, failing, device, stopwatch: { ms: () => elapsedMs } };
};

const noDisplay: CardDisplay = { names: [], descriptions: [], labels: [], colours: null };

let databases = 0;

/** A vault of its own on an empty database, with everything around it under the test's hand. */
export const createTestVault = (
  databaseName = `facet-test-${(databases += 1)}`,
  more: Partial<VaultDeps> = {},
) => {
  const { kdf, costs, failing, device, stopwatch } = createFastKdf();
  const { proofs, refuse } = createFakeProofs();
  const time = { now: startOfTime };
  const start = () =>
    createVault({
      databaseName,
      kdf,
      proofs,
      clock: { now: () => epochSeconds(time.now) },
      stopwatch,
      random: { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
      allowLoopbackHttp: false,
      ...more,
    });
  const { vault, keys } = start();

  const review = async (
    card: TestCard,
    keyId: KeyId | null = null,
    display: Partial<CardDisplay> = {},
    expected: { readonly isDeviceBound?: boolean } = {},
    receiving?: ReceivingId,
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
        isDeviceBound: false,
        ...expected,
      },
      display: { ...noDisplay, names: [{ lang: 'en', text: cardTitle }], ...display },
      keys: null,
      ...(receiving === undefined ? {} : { receiving }),
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
    device,
    stopwatch,
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

/** Makes a vault and types its recovery code back, as first run does. */
export const makeWallet = async (vault: Vault): Promise<string> => {
  const { recoveryCode } = must(await vault.create(passphrase));
  const [, second = '', , , fifth = ''] = recoveryCode.split('-');
  must(await vault.confirmRecoveryCode({ second, fifth }));
  return recoveryCode;
};

/** An open vault with one passphrase and its recovery code, which was typed back. */
export const createOpenVault = async () => {
  const test = createTestVault();
  return { ...test, recoveryCode: await makeWallet(test.vault) };
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

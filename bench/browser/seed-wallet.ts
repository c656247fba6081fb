import type { CredentialId } from '../../src/core/credential/credential';
import { decodeCredential } from '../../src/core/formats/formats';
import { epochSeconds } from '../../src/core/kernel/time';
import type { KeyId } from '../../src/ports/keys';
import { makeVault } from '../../src/adapters/vault/access';
import { changeIndex } from '../../src/adapters/vault/card-index';
import type { CardHistory, CardRecord } from '../../src/adapters/vault/card-record';
import { commit } from '../../src/adapters/vault/commit';
import { openDatabase } from '../../src/adapters/vault/database';
import { describeCard } from '../../src/adapters/vault/describe-card';
import { changeLists, listsFor, sourceOf } from '../../src/adapters/vault/list-changes';
import { loadVault } from '../../src/adapters/vault/load-vault';
import { newId } from '../../src/adapters/vault/new-id';
import type { OpenVault, VaultDeps } from '../../src/adapters/vault/open-vault';
import { readSealedIndex } from '../../src/adapters/vault/sealed-index';
import { openSecondCopy } from '../../src/adapters/vault/second-copy/second-copy';
import { makeHolderKey } from '../../src/adapters/vault/sign-jwt';
import { noSlotsRecord, slotsId } from '../../src/adapters/vault/slots-record';
import { issueSdJwt, makeKey } from './issue-sd-jwt';

const batch = 500;
const kinds = ['Person ID', 'Driving licence', 'Degree', 'Membership', 'Tax statement'] as const;
const issuers = 40;
const day = 86_400;

/** The parts of a vault that making one needs; its passphrase is never asked for, the recovery code opens it. */
const deps: VaultDeps = {
  databaseName: 'facet',
  kdf: { derive: async () => crypto.getRandomValues(new Uint8Array(32)) },
  proofs: new Proxy({} as VaultDeps['proofs'], {
    get: () => () => {
      throw new Error('bench/seeding checks no signature');
    },
  }),
  clock: { now: () => epochSeconds(Math.floor(Date.now() / 1000)) },
  stopwatch: { ms: () => performance.now() },
  random: { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
  allowLoopbackHttp: true,
};

const textOf = (index: number, key: CryptoKey, holder: Awaited<ReturnType<typeof makeHolderKey>>) =>
  issueSdJwt(key, {
    type: `https://types.example/${String(index % kinds.length)}`,
    issuer: `https://issuer-${String(index % issuers)}.example`,
    hidden: {
      given_name: `Maren${String(index)}`,
      family_name: `Aldous${String(index % 977)}`,
      birthdate: '1990-04-22',
      document_number: `DN-${String(index).padStart(7, '0')}`,
      address: { locality: `Town ${String(index % 350)}`, country: 'GB' },
    },
    holder: holder.publicJwk,
    ...(index % 2 === 0
      ? { status: { uri: `https://status.example/${String(index % issuers)}`, idx: index } }
      : {}),
  });

/** A card as receiving it would write it. */
const makeCard = (open: OpenVault, index: number, text: string, keyId: KeyId) => {
  const decoded = decodeCredential(text, 'dc+sd-jwt');
  if (!decoded.ok) throw new Error(decoded.error.code);
  const { credential } = decoded.value;
  const now = open.deps.clock.now();
  const card: CardRecord = {
    format: credential.format,
    original: text,
    keyId,
    addedAt: epochSeconds(now - (index % 700) * day),
    issuerUrl: credential.issuer.id ?? '',
    configurationId: 'bench',
    display: {
      names: [{ lang: 'en', text: `${kinds[index % kinds.length] ?? ''} ${String(index)}` }],
      descriptions: [],
      labels: [],
      colours: null,
    },
    issuerKeys: null,
    isDeviceBound: false,
    isForViewing: false,
  };
  const trust = {
    isConfirmed: true,
    name: `Issuer ${String(index % issuers)}`,
    vouchedBy: ['Practice list'],
  };
  const history: CardHistory = {
    readings: [],
    unread: [],
    trust,
    authorityKeyIds: [],
    isIntact: true,
    verifiedAt: now,
  };
  const id = newId(open.deps.random) as CredentialId;
  const entry = describeCard(id, { card, credential, history, lastUsedAt: null });
  return { id, card, history, entry, source: sourceOf(credential, entry.sourceKey) };
};

const writeBatch = async (open: OpenVault, cards: readonly ReturnType<typeof makeCard>[]) => {
  const fresh = cards.flatMap(({ entry, source }) =>
    listsFor(open, open.lists, entry.pointers, source),
  );
  const lists = changeLists(open, [...new Map(fresh.map((list) => [list.uri, list])).values()]);
  const put = cards.flatMap(({ id, card, history }) => [
    { store: 'cards' as const, id, value: card },
    { store: 'observations' as const, id, value: history },
  ]);
  const index = changeIndex(open.index, {
    put: cards.map(({ entry }) => entry),
    newId: () => newId(open.deps.random),
  });
  const written = await commit(open, { put: [...put, ...lists.put], index });
  if (!written.ok) throw new Error(written.error.code);
  lists.remember();
};

/**
 * Makes a wallet of `count` cards in this origin, row for row as the vault writes them.
 *
 * @returns its recovery code
 */
export const seedWallet = async (count: number): Promise<string> => {
  const database = await openDatabase('facet', { mayCreate: true, onLost: () => undefined });
  if (!database.ok) throw new Error(database.error.code);
  const made = await makeVault(deps, database.value, 'a passphrase nobody types');
  if (!made.ok) throw new Error(made.error.code);
  const { keys, header, recoveryCode } = made.value;
  const open = await loadVault({
    sealed: await readSealedIndex(database.value),
    copy: await openSecondCopy(undefined),
    care: { generation: 1, isRolledBack: false, isRecovered: false, movedAt: null },
    isHeld: false,
    deps,
    database: database.value,
    keys,
    header,
    tell: () => undefined,
    isLocked: () => false,
  });
  // Its recovery code counts as written down: the first unlock is to measure opening, not writing.
  await commit(open, { put: [{ store: 'settings', id: slotsId, value: noSlotsRecord }] });
  const { privateKey } = await makeKey();
  const holder = await makeHolderKey();
  const keyId = newId(deps.random) as KeyId;
  for (let at = 0; at < count; at += batch) {
    const indexes = Array.from({ length: Math.min(batch, count - at) }, (_, i) => at + i);
    const cards = await Promise.all(
      indexes.map(async (index) =>
        makeCard(open, index, await textOf(index, privateKey, holder), keyId),
      ),
    );
    await writeBatch(open, cards);
  }
  database.value.close();
  return recoveryCode;
};

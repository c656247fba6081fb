import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { commit } from './commit';
import type { Change } from './commit';
import { changeIndex, indexOf, searchIndex } from './card-index';
import type { CardIndex, IndexEntry } from './card-index';
import type { CardHistory, CardRecord } from './card-record';
import { describeCard } from './describe-card';
import { decodeCredential } from '../../core/formats/formats';
import { epochSeconds } from '../../core/kernel/time';
import type { CredentialId } from '../../core/credential/credential';
import { newId } from './new-id';
import { createSession } from './session';
import { issueCard } from './testing/issue-card';
import { createTestVault, must, passphrase, startOfTime } from './testing/test-vault';

const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const makeId = (): string => newId(random);
const now = epochSeconds(startOfTime);

const history: CardHistory = {
  readings: [],
  unread: [],
  trust: { isConfirmed: false, name: 'issuer.example', vouchedBy: [] },
  authorityKeyIds: [],
  isIntact: true,
  verifiedAt: now,
};

const makeCard = (n: number): { card: CardRecord; entry: IndexEntry } => {
  const hidden = { given_name: `Name${n}`, family_name: `Family${n % 97}`, city: 'Århus' };
  const card: CardRecord = {
    format: 'dc+sd-jwt',
    original: issueCard({ hidden }),
    keyId: null,
    addedAt: now,
    issuerUrl: 'https://issuer.example',
    configurationId: 'person',
    display: { names: [], descriptions: [], labels: [], colours: null },
    issuerKeys: null,
    isDeviceBound: false,
    isForViewing: false,
  };
  const { credential } = must(decodeCredential(card.original));
  const id = makeId() as CredentialId;
  return { card, entry: describeCard(id, { card, credential, history, lastUsedAt: null }) };
};

describe('a wallet of many cards', () => {
  it('opens from the index alone, and finds one of 2,000', async () => {
    const test = createTestVault();
    const session = createSession({
      databaseName: test.databaseName,
      kdf: test.kdf,
      proofs: test.proofs,
      clock: { now: () => now },
      stopwatch: test.stopwatch,
      random,
      allowLoopbackHttp: false,
    });
    must(await session.create(passphrase));
    const made = Array.from({ length: 2_000 }, (_, n) => makeCard(n));
    await session.writing((open) => {
      const put: Change['put'] = made.flatMap(({ card, entry: { id } }) => [
        { store: 'cards', id, value: card },
        { store: 'observations', id, value: history },
      ]);
      const entries = made.map(({ entry }) => entry);
      const index = changeIndex(open.index, { put: entries, newId: makeId });
      return commit(open, { put, index });
    });
    await session.lock();

    const { vault } = test;
    const start = performance.now();
    must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
    const listed = must(await vault.cards()).cards.length;
    const opened = performance.now();
    expect(listed).toBe(2_000);
    expect(must(await vault.search('name1234', true))).toEqual([made[1234]?.entry.id]);
    expect(must(await vault.search('arhus family 7', true)).length).toBeGreaterThan(0);
    const searched = performance.now();
    // A sanity bound, not a benchmark: rebuilding or opening every record would take far longer.
    expect(opened - start).toBeLessThan(2_000);
    expect(searched - opened).toBeLessThan(200);
  }, 60_000);

  it('searches 10,000 within a keystroke', () => {
    const base = makeCard(1).entry;
    const entries = Array.from({ length: 10_000 }, (_, n) => ({
      ...base,
      id: String(n) as CredentialId,
      valueText: `name${n}\nfamily${n % 97}`,
    }));
    const index = indexOf([{ id: 'x', version: 1, entries }]);
    const start = performance.now();
    expect(searchIndex(index, 'PERSON name9999', true)).toEqual(['9999']);
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe('the chunks of the index', () => {
  const entry = (n: number): IndexEntry => ({
    ...makeCard(0).entry,
    id: String(n) as CredentialId,
  });
  const sizes = (index: CardIndex) => index.chunks.map(({ entries }) => entries.length);

  it('hold 256 each, and only those that changed are written again', () => {
    const put = Array.from({ length: 600 }, (_, n) => entry(n));
    const index = changeIndex(indexOf([]), { put, newId: makeId });
    expect(sizes(index)).toEqual([256, 256, 88]);
    const written = indexOf(index.chunks.map((chunk) => ({ ...chunk, version: 7 })));
    const added = changeIndex(written, { put: [entry(600), entry(3)], newId: makeId });
    expect(sizes(added)).toEqual([256, 256, 89]);
    expect(added.chunks.map(({ version }) => version)).toEqual([0, 7, 0]);
    const removed = changeIndex(written, {
      remove: put.slice(512).map(({ id }) => id),
      newId: makeId,
    });
    expect(sizes(removed)).toEqual([256, 256]);
    expect(written.byId.size).toBe(600);
  });
});

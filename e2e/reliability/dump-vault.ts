// npx tsx e2e/reliability/dump-vault.ts: writes a vault as the wallet of today leaves it on the disk, as data, to
// e2e/reliability/vaults/. Made once for each version of the database, before the next one is begun; never made again.
import 'fake-indexeddb/auto';
import '../fuzz/surroundings';
import { existsSync, writeFileSync } from 'node:fs';
import { openDB } from 'idb';
import { inRepository } from '../../scripts/lib/paths.mjs';
import type { KeyId } from '../../src/ports/keys';

const { createKdf } = await import('../../src/adapters/kdf/kdf');
const { databaseVersion } = await import('../../src/adapters/vault/schema');
const { answerOf, handOut, hidden } = await import('../../src/adapters/vault/testing/answering');
const { createTestVault, makeWallet, must, passphrase, requestFor, startOfTime } =
  await import('../../src/adapters/vault/testing/test-vault');
const { buildOffer } = await import('../../src/testing/build-offer');

const file = inRepository(`e2e/reliability/vaults/schema-${String(databaseVersion)}.json`);
if (existsSync(file)) throw new Error('a vault of this version is there already');

/** By it the device is so slow that a new slot costs the least. */
const slow = { elapsedMs: 0 };
const test = createTestVault(undefined, {
  kdf: createKdf(),
  stopwatch: { ms: () => (slow.elapsedMs += 10_000) },
});
const { vault, keys, receive, review, databaseName } = test;

const recoveryCode = await makeWallet(vault);
const uri = 'https://status.example/1';
const publisherKey = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'B'.repeat(43) } as const;
const trustList = {
  publisher: { name: 'Example list', url: null },
  ...{ sequence: 1, issued_at: startOfTime - 100, expires_at: startOfTime + 100_000, entries: [] },
};
must(await vault.addTrustList(JSON.stringify(trustList), publisherKey));
must(await vault.changeSettings({ theme: 'dark', lockAfterMinutes: 15, keepsValues: true }));

// Bound and in one row; bound, large enough to be kept in parts, and withdrawn later; bound to nothing; forgotten.
await receive({ hidden, shown: { country: 'GB' }, status: { uri, idx: 0 } });
await receive({
  hidden: { given_name: 'Grace', portrait: 'x'.repeat(25_000) },
  status: { uri, idx: 1 },
});
const loose = must(await review({ hidden: { given_name: 'Alan' } }));
must(await vault.keep(loose.pendingId, null));
must(await vault.forgetCard(await receive({ hidden: { given_name: 'Gone' } })));

const asked = must(await vault.reviewRequest(requestFor([['given_name'], ['age_over_18']])));
const { entryId } = must(await handOut(vault, answerOf(asked)));
must(await vault.settle(entryId, 'accepted', null));
const listOf = (values: readonly number[]): string =>
  JSON.stringify({ issuedAt: startOfTime, ttl: 3600, values });
must(await vault.recordStatusList(uri, listOf([0, 0]), null));
test.time.now += 7_200;
const later = { ...(JSON.parse(listOf([0, 1])) as object), issuedAt: test.time.now };
must(await vault.recordStatusList(uri, JSON.stringify(later), null));

// A receive in the middle: its code was used, its key is made.
const begun = must(await vault.beginReceiving(buildOffer()));
must(await vault.noteReceiving(begun.id, { at: 'code-sent' }));
must(await keys.create(begun.id)).keyId satisfies KeyId;

const cards = must(await vault.cards()).cards;
const holds = {
  cards: await Promise.all(
    cards.map(async ({ id, type, fieldCount }) => {
      const { credential } = must(await vault.card(id));
      const { content, binding } = credential;
      return { id, type, fieldCount, givenName: content['given_name'], bound: binding.kind };
    }),
  ),
  entries: must(await vault.activity()).map(({ kind }) => kind),
  settings: must(await vault.settings()),
  trustLists: must(await vault.trustLists()).length,
  statusLists: must(await vault.statusLists()).map((list) => list.uri),
  receivings: must(await vault.receivings()).length,
};
await vault.lock();

const packed = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(packed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, packed(part)]));
};
const database = await openDB(databaseName);
const rows: Record<string, unknown> = {};
for (const store of database.objectStoreNames) rows[store] = packed(await database.getAll(store));
const secrets = { passphrase, recoveryCode };
writeFileSync(
  file,
  `${JSON.stringify({ schema: database.version, ...secrets, holds, rows }, null, 1)}\n`,
);
console.log(`${file}: ${String(cards.length)} cards`);
process.exit();

import { describe, expect, it } from 'vitest';
import { fail, ok } from '../core/kernel/result';
import { epochSeconds } from '../core/kernel/time';
import type { BackupNote } from '../ports/vault-backup';
import type { VaultHealth } from '../ports/vault-health';
import type { StatusListDue } from '../ports/status-list-due';
import { fakePorts, type FakeParts } from '../testing/fake-ports';
import { checkHealth, type Noticed } from './check-health';
import { healthOutcomes } from './health-codes';

const now = epochSeconds(2_000_000_000);
const noticed: Noticed = { clockSkew: 3, slow: [], version: '1.0.0' };

const made: BackupNote = { kind: 'made', at: now, madeAt: now, cards: 1 };

const wholeHealth: VaultHealth = {
  main: 'whole',
  generation: 1,
  epoch: 7,
  secondCopy: { state: 'whole', epoch: 7, bytes: 1_000, isProven: true },
  manifest: 'whole',
  lastScrub: now,
  index: 'whole',
  isRolledBack: false,
  damage: null,
  repaired: [],
};

const whole: FakeParts = {
  clock: { now: () => now },
  net: () => fail({ code: 'net/refused-address', facts: { host: '', rule: '' } }),
  vault: {
    selfTest: async () => ({ storage: true, crypto: true, derivation: true, proofs: true }),
    statusLists: async () => ok([]),
    health: async () => wholeHealth,
    backupHistory: async () => ok({ notes: [made], newCards: 0, firstNewAt: null }),
  },
  scanner: { readPicture: async () => ok([{ text: 'FACET SELF TEST', corners: [] }]) },
  device: {
    camera: async () => 'allowed',
    offlineCopy: async () => ({ kind: 'kept', version: '1.0.0', isNewerWaiting: false }),
  },
  storage: {
    keeping: async () => 'kept',
    hasRoomFor: async () => true,
    room: async () => ({
      usedBytes: 1,
      quotaBytes: 1e9,
      isProtected: true,
      erasesUnvisited: false,
    }),
  },
};

const check = async (parts: FakeParts, seen: Partial<Noticed> = {}) => {
  const { ports, requests } = fakePorts({ ...whole, ...parts });
  const findings = await checkHealth(ports, { ...noticed, ...seen });
  return { findings, requests, codes: findings.map(({ code }) => code) };
};

const list = (fetchedAt: number | null, freshUntil: number | null): StatusListDue => ({
  uri: 'https://status.example/secret-name',
  fetchedAt: fetchedAt === null ? null : epochSeconds(fetchedAt),
  freshUntil: freshUntil === null ? null : epochSeconds(freshUntil),
  dueAt: now,
  issuerCertificates: [],
  issuer: 'https://issuer.example',
  cardCount: 1,
});

describe('checkHealth', () => {
  it('calls a main copy damaged whose database is refused in the middle, and says the rest', async () => {
    const vault = { ...whole.vault, health: () => Promise.reject(new Error('refused')) };
    const { codes } = await check({ vault });
    expect(codes).toContain('main-copy/damaged');
    expect(codes).toContain('backup/fresh');
  });

  it('finds nothing wrong where nothing is', async () => {
    const { codes } = await check({});
    expect(codes.filter((code) => healthOutcomes[code] !== 'good')).toEqual([]);
  });

  it('asks the network thread for an address it refuses before anything starts', async () => {
    const { requests } = await check({});
    expect(requests.map(({ url }) => new URL(url).protocol)).toEqual(['http:']);
  });

  it.each([
    [
      'storage/fails',
      { vault: { ...whole.vault, selfTest: async () => tried({ storage: false }) } },
    ],
    ['storage/full', { storage: { ...whole.storage, hasRoomFor: async () => false } }],
    ['storage/fleeting', { storage: { ...whole.storage, keeping: async () => 'fleeting' } }],
    ['crypto/fails', { vault: { ...whole.vault, selfTest: async () => tried({ crypto: false }) } }],
    [
      'threads/fail',
      { vault: { ...whole.vault, selfTest: async () => tried({ derivation: false }) } },
    ],
    ['threads/fail', { net: () => fail({ code: 'net/no-reply', facts: { host: '' } }) }],
    ['reader/fails', { scanner: { readPicture: async () => ok([]) } }],
    ['reader/fails', { scanner: { readPicture: () => Promise.reject(new Error('broken')) } }],
    ['camera/blocked', { device: { ...whole.device, camera: async () => 'blocked' } }],
    ['offline/none', { device: { ...whole.device, offlineCopy: async () => ({ kind: 'none' }) } }],
    [
      'offline/other',
      {
        device: {
          ...whole.device,
          offlineCopy: async () => ({ kind: 'kept', version: '0.9.0', isNewerWaiting: false }),
        },
      },
    ],
    [
      'lists/locked',
      { vault: { ...whole.vault, statusLists: async () => fail({ code: 'vault/locked' }) } },
    ],
    [
      'lists/unread',
      { vault: { ...whole.vault, statusLists: async () => ok([list(null, null)]) } },
    ],
    [
      'lists/old',
      { vault: { ...whole.vault, statusLists: async () => ok([list(now - 9, now - 1)]) } },
    ],
    [
      'lists/fresh',
      { vault: { ...whole.vault, statusLists: async () => ok([list(now - 9, now + 1)]) } },
    ],
  ] as readonly (readonly [string, FakeParts])[])('says %s', async (code, parts) => {
    expect((await check(parts)).codes).toContain(code);
  });

  it.each([
    ['main-copy/lost', { main: 'lost' }],
    ['second-copy/missing', { secondCopy: { ...wholeHealth.secondCopy, state: 'missing' } }],
    ['second-copy/unproven', { secondCopy: { ...wholeHealth.secondCopy, isProven: false } }],
    ['records/damaged', { damage: { readable: 2, total: 3 } }],
    ['records/damaged', { manifest: 'damaged' }],
    ['records/rolled-back', { isRolledBack: true }],
    ['records/repaired', { repaired: [{ store: 'cards', cardId: null }] }],
    ['records/locked', { manifest: 'locked', lastScrub: null }],
    ['scrub/locked', { manifest: 'locked', lastScrub: null }],
    ['scrub/never', { lastScrub: null }],
    ['index/rebuilt', { index: 'rebuilt' }],
  ] as readonly (readonly [string, Partial<VaultHealth>])[])('says %s', async (code, change) => {
    const health = async () => ({ ...wholeHealth, ...change });
    expect((await check({ vault: { ...whole.vault, health } })).codes).toContain(code);
  });

  it.each([
    ['backup/nothing', [], 0],
    ['backup/none', [], 2],
    ['backup/fresh', [made], 1],
    ['backup/due', [made], 20],
  ] as const)('says %s', async (code, notes, newCards) => {
    const backupHistory = async () => ok({ notes, newCards, firstNewAt: now });
    expect((await check({ vault: { ...whole.vault, backupHistory } })).codes).toContain(code);
  });

  it('names the threads that do not answer', async () => {
    const { findings } = await check({
      vault: { ...whole.vault, selfTest: async () => tried({ derivation: false, proofs: false }) },
    });
    expect(findings).toContainEqual({ code: 'threads/fail', facts: { names: 'kdf, proofs' } });
  });

  it.each([
    [null, 'clock/unknown'],
    [-60, 'clock/agrees'],
    [61, 'clock/differs'],
  ] as const)('judges a clock that is %s seconds behind: %s', async (clockSkew, code) => {
    expect((await check({}, { clockSkew })).codes).toContain(code);
  });

  it('names the slowest call', async () => {
    const slow = [
      { call: 'cards', ms: 1_234 },
      { call: 'search', ms: 2_480 },
    ];
    expect((await check({}, { slow })).findings).toContainEqual({
      code: 'slow/some',
      facts: { n: 2, call: 'search', seconds: 2.5 },
    });
  });

  it('names no host and no address in what can be copied', async () => {
    const { findings } = await check({
      vault: { ...whole.vault, statusLists: async () => ok([list(now - 9, now + 1)]) },
    });
    expect(JSON.stringify(findings)).not.toMatch(/example|https?:/);
  });
});

const tried = (failed: object) => ({
  storage: true,
  crypto: true,
  derivation: true,
  proofs: true,
  ...failed,
});

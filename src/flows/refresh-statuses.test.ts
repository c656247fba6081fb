import { describe, expect, it } from 'vitest';
import type { CredentialId } from '../core/credential/credential';
import { fail, ok } from '../core/kernel/result';
import { epochSeconds } from '../core/kernel/time';
import type { StatusTrouble } from '../core/status/standing';
import type { StatusListDue } from '../ports/status-list-due';
import type { Vault } from '../ports/vault';
import type { NetFailure } from '../ports/net';
import { fakePorts, replyOf, type FakeParts } from '../testing/fake-ports';
import { reviewTime } from '../testing/review-builders';
import { refreshStatuses } from './refresh-statuses';

const listAt = (uri: string, more: Partial<StatusListDue> = {}): StatusListDue => ({
  uri,
  fetchedAt: epochSeconds(reviewTime - 10_000),
  dueAt: epochSeconds(reviewTime - 1),
  freshUntil: epochSeconds(reviewTime - 1),
  issuerCertificates: ['MIIB'],
  issuer: 'https://issuer.example',
  cardCount: 1,
  ...more,
});

const later = epochSeconds(reviewTime + 1);
const uri = 'https://status.example/1';

const setUp = (
  lists: readonly StatusListDue[],
  parts: Pick<FakeParts, 'net' | 'random'> & {
    readonly record?: Vault['recordStatusList'];
  } = {},
) => {
  const troubles: (readonly [string, StatusTrouble])[] = [];
  const recorded: string[] = [];
  const fake = fakePorts({
    net: parts.net ?? (() => replyOf(' token\n')),
    ...(parts.random === undefined ? {} : { random: parts.random }),
    vault: {
      statusLists: () => Promise.resolve(ok(lists)),
      recordStatusList: (listUri, token, keys) => {
        recorded.push(token);
        return parts.record?.(listUri, token, keys) ?? Promise.resolve(ok({ changed: [] }));
      },
      recordStatusTrouble: (listUri, trouble) => {
        troubles.push([listUri, trouble]);
        return Promise.resolve(ok(undefined));
      },
    },
  });
  return { ...fake, troubles, recorded };
};

describe('refreshStatuses', () => {
  it('fetches a list whole, without anything about a card, and hands it to the vault', async () => {
    const { ports, requests, recorded } = setUp([listAt(uri)], {
      record: () => Promise.resolve(ok({ changed: ['c' as CredentialId] })),
    });
    expect(await refreshStatuses(ports, 'due')).toEqual({ changed: ['c'], failed: [] });
    expect(requests).toMatchObject([
      { purpose: 'status-list', method: 'GET', url: uri, redirects: 'follow' },
    ]);
    expect(recorded).toEqual(['token']);
  });

  it('reads nothing while locked', async () => {
    const { ports, calls } = fakePorts({
      vault: { statusLists: () => Promise.resolve(fail({ code: 'vault/locked' })) },
    });
    expect(await refreshStatuses(ports, 'all')).toEqual({ changed: [], failed: [] });
    expect(calls).toEqual(['vault.statusLists']);
  });

  it.each([
    ['due', { dueAt: later }, false],
    ['due', { dueAt: reviewTime, freshUntil: later }, true],
    ['stale', { freshUntil: later }, false],
    ['stale', { freshUntil: null, dueAt: later }, true],
    ['all', { dueAt: later, freshUntil: later }, true],
    ['unread', {}, false],
    ['unread', { fetchedAt: null, freshUntil: null }, true],
    // Tried less than half an hour ago: a host that is down is not asked at every turn.
    ['unread', { fetchedAt: null, freshUntil: null, dueAt: later }, false],
  ] as const)('on %s, %j is fetched: %s', async (which, list, isFetched) => {
    const { ports, requests } = setUp([listAt(uri, list)]);
    await refreshStatuses(ports, which);
    expect(requests).toHaveLength(isFetched ? 1 : 0);
  });

  it('fetches at most four at once', async () => {
    let running = 0;
    let most = 0;
    const lists = Array.from({ length: 11 }, (_, n) => listAt(`https://status.example/${n}`));
    const { ports, requests } = setUp(lists, {
      net: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((done) => setTimeout(done, 1));
        running -= 1;
        return replyOf('token');
      },
    });
    await refreshStatuses(ports, 'due');
    expect([requests.length, most]).toEqual([11, 4]);
  });

  it('fetches in an order that is drawn, not in the order of the wallet', async () => {
    const uris = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `https://status.example/${name}`);
    const orderWith = async (draws: readonly number[]): Promise<readonly string[]> => {
      const left = [...draws];
      const random = { bytes: () => Uint8Array.from([left.pop() ?? 0, 0]) };
      const { ports, requests } = setUp(
        uris.map((each) => listAt(each)),
        { random },
      );
      await refreshStatuses(ports, 'due');
      return requests.map(({ url }) => url);
    };
    const first = await orderWith([10, 200, 30, 120, 90, 60]);
    const second = await orderWith([200, 10, 120, 30, 60, 90]);
    expect([...first].sort()).toEqual(uris);
    expect(first).not.toEqual(second);
    expect(first).not.toEqual(uris);
  });

  const netCodes: readonly NetFailure['code'][] = [
    'net/refused-address',
    'net/offline',
    'net/no-reply',
    'net/timeout',
    'net/too-large',
    'net/redirected',
  ];
  it.each(netCodes)('keeps %s as the host being out of reach, never as a status', async (code) => {
    const { ports, troubles, recorded } = setUp([listAt(uri)], { net: () => fail({ code }) });
    expect(await refreshStatuses(ports, 'due')).toEqual({ changed: [], failed: [uri] });
    expect(troubles).toEqual([[uri, { kind: 'unreachable', code, at: reviewTime }]]);
    expect(recorded).toEqual([]);
  });

  it('never reads an error page as a list', async () => {
    const { ports, troubles, recorded } = setUp([listAt(uri)], {
      net: () => replyOf('token', 404),
    });
    await refreshStatuses(ports, 'due');
    expect(troubles).toMatchObject([[uri, { kind: 'unreachable', code: 'status/http' }]]);
    expect(recorded).toEqual([]);
  });

  it('keeps bytes that are no text as no list', async () => {
    const bytes = { ...replyOf(''), body: Uint8Array.from([0xff, 0xfe]) };
    const { ports, troubles } = setUp([listAt(uri)], { net: () => bytes });
    await refreshStatuses(ports, 'due');
    expect(troubles).toMatchObject([[uri, { kind: 'unreachable', code: 'status/not-a-list' }]]);
  });

  it.each([
    ['proofs/signature', 'untrusted'],
    ['status/other-signer', 'untrusted'],
    ['status/wrong-list', 'untrusted'],
    ['status/too-large', 'untrusted'],
    ['status/list-expired', 'unreachable'],
    ['proofs/key-source', 'unreachable'],
  ] as const)('keeps a list refused with %s as %s', async (code, kind) => {
    const { ports, troubles } = setUp([listAt(uri)], {
      record: () => Promise.resolve(fail({ code })),
    });
    expect(await refreshStatuses(ports, 'due')).toEqual({ changed: [], failed: [uri] });
    expect(troubles).toEqual([[uri, { kind, code, at: reviewTime }]]);
  });

  it.each(['vault/write', 'vault/locked'] as const)(
    'does not blame the list for %s',
    async (code) => {
      const { ports, troubles } = setUp([listAt(uri)], {
        record: () => Promise.resolve(fail({ code })),
      });
      expect(await refreshStatuses(ports, 'due')).toEqual({ changed: [], failed: [uri] });
      expect(troubles).toEqual([]);
    },
  );

  it('fetches nothing more once the wallet is locked', async () => {
    const lists = Array.from({ length: 9 }, (_, n) => listAt(`https://status.example/${n}`));
    const { ports, requests } = setUp(lists, {
      record: () => Promise.resolve(fail({ code: 'vault/locked' })),
    });
    await refreshStatuses(ports, 'due');
    expect(requests).toHaveLength(4);
  });

  it('goes on with the other lists when one fails', async () => {
    const other = 'https://other.example/1';
    const { ports } = setUp([listAt(uri), listAt(other)], {
      net: ({ url }) => (url === uri ? fail({ code: 'net/timeout' }) : replyOf('token')),
      record: () => Promise.resolve(ok({ changed: ['c' as CredentialId] })),
    });
    expect(await refreshStatuses(ports, 'due')).toEqual({ changed: ['c'], failed: [uri] });
  });

  it('fetches the keys of an issuer that brings no certificates, at its own host only', async () => {
    const jwks = { keys: [{ kty: 'EC' }] };
    const given: unknown[] = [];
    const { ports, requests } = setUp([listAt(uri, { issuerCertificates: [] })], {
      net: ({ purpose }) =>
        purpose === 'status-list'
          ? replyOf('token')
          : replyOf({ issuer: 'https://issuer.example', jwks }),
      record: (_uri, _token, keys) => {
        given.push(keys);
        return Promise.resolve(ok({ changed: [] }));
      },
    });
    await refreshStatuses(ports, 'due');
    expect(requests.map(({ url }) => url)).toEqual([
      uri,
      'https://issuer.example/.well-known/jwt-vc-issuer',
    ]);
    expect(given).toEqual([{ issuer: 'https://issuer.example', jwks }]);
  });
});

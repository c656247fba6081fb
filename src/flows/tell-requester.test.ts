import { describe, expect, it } from 'vitest';
import { fail, ok } from '../core/kernel/result';
import type { EntryId } from '../ports/activity';
import type { RefusalId } from '../ports/tellable';
import type { Vault } from '../ports/vault';
import { fakePorts, replyOf, type FakeParts } from '../testing/fake-ports';
import { tellRequester } from './tell-requester';

const refusalId = 'refusal' as RefusalId;
const entryId = 'entry' as EntryId;
const url = 'https://rp.example/post';

const setUp = (net: FakeParts['net'], vault: Partial<Vault> = {}) => {
  const settled: unknown[] = [];
  const fake = fakePorts({
    ...(net === undefined ? {} : { net }),
    vault: {
      tellRefusal: () => Promise.resolve(ok({ entryId })),
      startSending: () => Promise.resolve(ok({ entryId, url, body: 'error=invalid_request' })),
      settle: (...outcome) => {
        settled.push(outcome);
        return Promise.resolve(ok(undefined));
      },
      ...vault,
    },
  });
  return { ...fake, settled };
};

describe('tellRequester', () => {
  it('posts what the vault built, once, after it was written down', async () => {
    const { ports, calls, requests, settled } = setUp(() => replyOf('{}'));
    expect(await tellRequester(ports, refusalId)).toMatchObject({ value: { outcome: 'accepted' } });
    expect(calls).toEqual([
      'vault.tellRefusal',
      'vault.startSending',
      'net.response',
      'vault.settle',
    ]);
    expect(requests).toMatchObject([{ method: 'POST', url, body: 'error=invalid_request' }]);
    expect(settled).toEqual([[entryId, 'accepted', null]]);
  });

  it.each([
    ['net/offline', 'no', 'not-sent'],
    ['net/no-reply', 'maybe', 'sent-unconfirmed'],
  ] as const)('on %s says they may have heard it: %s', async (code, shared, outcome) => {
    const { ports, requests, settled } = setUp(() => fail({ code }));
    expect(await tellRequester(ports, refusalId)).toMatchObject({ error: { code, shared } });
    expect(requests).toHaveLength(1);
    expect(settled).toEqual([[entryId, outcome, null]]);
  });

  it.each(['present/review-gone', 'vault/write', 'vault/locked'] as const)(
    'on %s sends nothing',
    async (code) => {
      const { ports, calls } = setUp(undefined, {
        tellRefusal: () => Promise.resolve(fail({ code })),
      });
      expect(await tellRequester(ports, refusalId)).toMatchObject({
        error: { code, shared: 'no' },
      });
      expect(calls).toEqual(['vault.tellRefusal']);
    },
  );
});

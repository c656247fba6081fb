import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../../core/kernel/json';
import type { RefusalId } from '../../ports/tellable';
import { openWithCard } from './testing/answering';
import { must, requestFor } from './testing/test-vault';

const malformed = { nonce: 'short', state: 's-1' };

const refused = async (more: JsonObject = malformed) => {
  const test = await openWithCard();
  const review = await test.vault.reviewRequest(requestFor([['given_name']], more));
  if (review.ok) throw new Error('the test request can be answered');
  return { ...test, error: review.error };
};

describe('telling a requester', () => {
  it('is offered for a request that cannot be answered, and sends nothing by itself', async () => {
    const { vault, error } = await refused();
    expect(error).toMatchObject({ code: 'request/nonce', tellable: { host: 'verifier.example' } });
    expect(must(await vault.activity()).map(({ kind }) => kind)).toEqual(['received']);
  });

  it('is not offered where no error could go, nor for what was not authenticated', async () => {
    expect((await refused({ response_uri: 'https://10.0.0.1/' })).error).not.toHaveProperty(
      'tellable',
    );
    const { vault } = await openWithCard();
    const stranger = { ...requestFor([]), clientId: 'x509_san_dns:other.example' };
    expect(await vault.reviewRequest(stranger)).toEqual({
      ok: false,
      error: { code: 'request/client-id-differs' },
    });
  });

  it('writes it down before it hands out the error, and only once', async () => {
    const { vault, error } = await refused();
    const id = error.tellable?.refusalId ?? ('' as RefusalId);
    const { entryId } = must(await vault.tellRefusal(id));
    expect(must(await vault.activity())[0]).toMatchObject({ id: entryId, outcome: 'prepared' });
    const told = must(await vault.startSending(entryId));
    expect(told).toMatchObject({
      url: 'https://verifier.example/answer',
      body: 'error=invalid_request&state=s-1',
    });
    expect(must(await vault.activity())[0]).toMatchObject({
      kind: 'told',
      id: told.entryId,
      error: 'invalid_request',
      outcome: 'sending',
      verifier: { host: 'verifier.example' },
    });
    expect(await vault.tellRefusal(id)).toMatchObject({ error: { code: 'present/review-gone' } });
    must(await vault.settle(told.entryId, 'accepted', null));
    expect(must(await vault.activity())[0]).toMatchObject({ kind: 'told', outcome: 'accepted' });
  });

  it('hands out nothing when it cannot be written down', async () => {
    const { vault, error } = await refused();
    const id = error.tellable?.refusalId ?? ('' as RefusalId);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('disk full', 'QuotaExceededError');
    });
    const told = await vault.tellRefusal(id);
    full.mockRestore();
    expect(told).toMatchObject({ error: { code: 'vault/write' } });
    must(await vault.tellRefusal(id));
  });
});

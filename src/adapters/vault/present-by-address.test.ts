import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { answerOf, handOut, hidden } from './testing/answering';
import { createOpenVault, must, requestFor } from './testing/test-vault';

/** Reviews a request whose answer stands in the address of a page, for a card whose name is this. */
const reviewFor = async (given_name: string) => {
  const { vault, receive } = await createOpenVault();
  await receive({ hidden: { ...hidden, given_name } });
  const more = {
    response_mode: 'fragment',
    response_uri: null,
    redirect_uri: 'https://verifier.example/back?a=b',
    state: 's-1',
  };
  return { vault, review: must(await vault.reviewRequest(requestFor([['given_name']], more))) };
};

it('stands in the address of their page, and is written down as being on its way', async () => {
  const { vault, review } = await reviewFor('Ada');
  const { url, body } = must(await handOut(vault, answerOf(review)));
  expect(body).toBeNull();
  const [page, parameters] = url.split('#');
  expect(page).toBe('https://verifier.example/back?a=b');
  const form = new URLSearchParams(parameters);
  expect([...form.keys()]).toEqual(['vp_token', 'state']);
  expect(JSON.parse(form.get('vp_token') ?? '')).toEqual({
    person: [expect.stringContaining('~')],
  });
  expect(must(await vault.activity())[0]).toMatchObject({ kind: 'shared', outcome: 'sending' });
});

it('is refused when no browser would open so long an address, and nothing is written', async () => {
  const { vault, review } = await reviewFor('x'.repeat(420 * 1024));
  const built = await vault.present(answerOf(review));
  expect(built).toEqual({ ok: false, error: { code: 'present/too-long' } });
  expect(must(await vault.activity()).filter(({ kind }) => kind === 'shared')).toEqual([]);
});

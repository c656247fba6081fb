import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { onDisk } from './adapters/vault/testing/disk';
import { issueCard } from './adapters/vault/testing/issue-card';
import { createOpenVault, must, passphrase } from './adapters/vault/testing/test-vault';
import type { PublicJwk } from './core/credential/credential';
import { decodeJws } from './core/kernel/jws';
import { ok } from './core/kernel/result';
import { collectCredential, keepCredential } from './flows/receive';
import type { Ports } from './ports';
import type { NetRequest } from './ports/net';
import { buildOffer } from './testing/build-offer';
import { endAt } from './testing/end-at';
import { replyOf } from './testing/fake-ports';

// The flow over the real vault and an issuer: the page ends at every moment of a receive, and the wallet is opened again.

const offer = buildOffer({ configuration: { type: 'urn:example:person' } });
const codeOnce = 'pre-authorized_code=once';

/** An issuer that takes a code once; its token may be used again, or once as well. */
const createIssuer = (givesAgain: boolean) => {
  const asked = { token: 0, credential: 0 };
  const boundTo = new Set<string>();
  const answer = ({ purpose, body, headers }: NetRequest) => {
    switch (purpose) {
      case 'token':
        asked.token += 1;
        return asked.token === 1 && body?.includes(codeOnce) === true
          ? replyOf({ access_token: 'secret', token_type: 'Bearer' })
          : replyOf({ error: 'invalid_grant' }, 400);
      case 'nonce':
        return replyOf({ c_nonce: 'n' });
      case 'credential': {
        asked.credential += 1;
        if (headers?.['authorization'] !== 'Bearer secret') return replyOf({}, 401);
        if (asked.credential > 1 && !givesAgain) return replyOf({}, 401);
        const [proof] = (JSON.parse(body ?? '') as { proofs: { jwt: [string] } }).proofs.jwt;
        const key = must(decodeJws(proof)).header['jwk'] as unknown as PublicJwk;
        boundTo.add(key.x);
        const card = issueCard({ key, hidden: { given_name: 'Ada' } });
        return replyOf({ credentials: [{ credential: card }] });
      }
      default:
        return replyOf({ issuer: offer.offer.issuer, jwks: { keys: [] } });
    }
  };
  const net: Ports['net'] = {
    send: (request) => Promise.resolve(ok(answer(request))),
    ledger: () => Promise.resolve([]),
  };
  return { net, asked, boundTo };
};

type Reached = Pick<Ports, 'vault' | 'keys' | 'net'>;

/** What a person does with the offer, from reading it to saving the card; the code of the failure when there is one. */
const receive = async (ports: Reached): Promise<string | null> => {
  const { id } = must(await ports.vault.beginReceiving(offer));
  return goOn(ports, id);
};

const goOn = async (
  ports: Reached,
  id: Parameters<Ports['vault']['receiving']>[0],
): Promise<string | null> => {
  const from = must(await ports.vault.receiving(id));
  const collected = await collectCredential(ports, from, null, () => undefined);
  if (!collected.ok) return collected.error.code;
  must(await keepCredential(ports, collected.value, null));
  return null;
};

/** What lies on the disk and in the list. */
const standing = async (databaseName: string, { vault }: Pick<Ports, 'vault'>) => {
  const receivings = must(await vault.receivings());
  const withKey = await Promise.all(
    receivings.map(async ({ id }) => must(await vault.receiving(id)).keyId !== null),
  );
  return {
    cards: must(await vault.cards()).cards.length,
    steps: receivings.map(({ step }) => step),
    keysNeeded: withKey.filter(Boolean).length,
    keys: (await onDisk(databaseName, (database) => database.getAllKeys('keys'))).length,
  };
};

const moments = 30;

it.each([
  ['gives the card again to the same token', true],
  ['gives it once', false],
] as const)(
  'leaves one card, or none and the way on, wherever the page ends; an issuer that %s',
  async (_, givesAgain) => {
    const ends = new Map<string, number>();
    for (let at = 0; at <= moments; at += 1) {
      const test = await createOpenVault();
      const issuer = createIssuer(givesAgain);
      const page = endAt({ vault: test.vault, keys: test.keys, net: issuer.net }, at);
      const moment = await Promise.race([
        page.ended,
        receive(page.ports).then(() => 'whole' as const),
      ]);
      expect([at, moment === 'whole']).toEqual([at, at === moments]);

      const again = test.start();
      const { unreadable } = must(
        await again.vault.unlock({ kind: 'passphrase', text: passphrase }),
      );
      expect(unreadable).toBe(0);
      const found = await standing(test.databaseName, again);
      // One card and no way on, or no card and at most one way on; every key has its card or its receive.
      expect([moment, found.cards + found.steps.length <= 1]).toEqual([moment, true]);
      expect([moment, found.keys]).toEqual([moment, found.cards + found.keysNeeded]);
      const hadBegun = at > 0;
      expect([moment, found.cards + found.steps.length]).toEqual([moment, hadBegun ? 1 : 0]);

      const before = { ...issuer.asked };
      const ports = { ...again, net: issuer.net };
      const [waiting] = must(await again.vault.receivings());
      const failure =
        found.cards > 0
          ? null
          : waiting === undefined
            ? await receive(ports)
            : await goOn(ports, waiting.id);
      ends.set(failure ?? 'card', (ends.get(failure ?? 'card') ?? 0) + 1);
      // What is here already is not asked for again.
      const [step] = found.steps;
      if (step === 'arrived') expect(issuer.asked).toEqual(before);
      if (step === 'granted' || step === 'card-asked')
        expect(issuer.asked.token).toBe(before.token);
      expect([moment, await standing(test.databaseName, again)]).toEqual([
        moment,
        failure === null
          ? { cards: 1, steps: [], keysNeeded: 0, keys: 1 }
          : { cards: 0, steps: [], keysNeeded: 0, keys: 0 },
      ]);
      expect(issuer.boundTo.size).toBeLessThanOrEqual(1);
      await again.vault.lock();
      await test.vault.lock();
    }
    // Only an answer that was on its way when the page ended can be lost, and it is said so.
    const lost = givesAgain ? {} : { 'issue/answer-lost': 2 };
    expect(Object.fromEntries(ends)).toEqual({
      card: moments + 1 - 2 - (givesAgain ? 0 : 2),
      'token/answer-lost': 2,
      ...lost,
    });
  },
);

it('makes one card of an answer that is kept twice', async () => {
  const test = await createOpenVault();
  const { net } = createIssuer(true);
  const ports = { vault: test.vault, keys: test.keys, net };
  const { id } = must(await test.vault.beginReceiving(offer));
  const collect = async () => {
    const from = must(await test.vault.receiving(id));
    return must(await collectCredential(ports, from, null, () => undefined));
  };
  const [first, second] = [await collect(), await collect()];
  const kept = must(await keepCredential(ports, first, null));
  expect(await keepCredential(ports, second, null)).toEqual(ok(kept));
  expect(await standing(test.databaseName, test)).toMatchObject({ cards: 1, steps: [], keys: 1 });
});

it('finds the same offer again where it was left', async () => {
  const test = await createOpenVault();
  const begun = must(await test.vault.beginReceiving(offer));
  const grant = { accessToken: 'secret', expiresIn: 60, credentialIdentifiers: new Map() };
  must(await test.vault.noteReceiving(begun.id, { at: 'granted', grant }));
  await test.vault.lock();
  must(await test.vault.unlock({ kind: 'passphrase', text: passphrase }));
  expect(must(await test.vault.beginReceiving(offer))).toMatchObject({ id: begun.id, grant });
  const other = must(await test.vault.beginReceiving(buildOffer({ code: 'another' })));
  expect(other.id).not.toBe(begun.id);
  expect(must(await test.vault.receivings())).toHaveLength(2);
});

it('forgets code, token, card and key together', async () => {
  const test = await createOpenVault();
  const { net } = createIssuer(true);
  const { id } = must(await test.vault.beginReceiving(offer));
  const from = must(await test.vault.receiving(id));
  const ports = { vault: test.vault, keys: test.keys, net };
  const pending = must(await collectCredential(ports, from, null, () => undefined));
  must(await test.vault.forgetReceiving(id));
  must(await test.vault.forgetReceiving(id));
  expect(await standing(test.databaseName, test)).toMatchObject({ cards: 0, steps: [], keys: 0 });
  expect(await keepCredential(ports, pending, null)).toMatchObject({
    error: { code: 'vault/no-such-card' },
  });
  expect(await test.vault.noteReceiving(id, { at: 'card-asked' })).toMatchObject({
    error: { code: 'receive/gone' },
  });
});

import { describe, expect, it } from 'vitest';
import { fail, ok } from '../core/kernel/result';
import type { Vault } from '../ports/vault';
import type { Receiving } from '../ports/vault-receiving';
import {
  answeringIssuer,
  display,
  isForgotten,
  keyId,
  pending,
  refusal,
  text,
  work,
} from '../testing/answering-issuer';
import { buildOffer, buildReceiving } from '../testing/build-offer';
import { collectCredential } from './receive';

const review = buildOffer();

const setUp = (...parts: Parameters<typeof answeringIssuer>) => {
  const fake = answeringIssuer(...parts);
  const goOn = (from: Receiving) => collectCredential(fake.ports, from, null, () => undefined);
  return { ...fake, goOn, collect: () => goOn(buildReceiving(review)) };
};

describe('going on with a receive', () => {
  const grant = { accessToken: 'secret', expiresIn: null, credentialIdentifiers: new Map() };
  const granted = buildReceiving(review, { isCodeSent: true, grant });

  it('uses the token that is here and never the code again', async () => {
    const { goOn, calls, requests } = setUp();
    expect(await goOn(granted)).toEqual(ok(pending));
    expect(calls).not.toContain('net.token');
    expect(requests.filter(({ body }) => body?.includes('once') === true)).toEqual([]);
    expect(requests.find(({ purpose }) => purpose === 'credential')?.headers).toMatchObject({
      authorization: 'Bearer secret',
    });
  });

  it('asks for nothing once the card has arrived', async () => {
    const { goOn, calls, reviewed } = setUp();
    const arrived = { ...granted, keyId, isCardAsked: true, text };
    expect(await goOn(arrived)).toEqual(ok(pending));
    expect(work(calls)).toEqual(['net.issuer-metadata', 'vault.reviewCredential']);
    expect(reviewed).toMatchObject([{ text, keyId, receiving: 'r' }]);
  });

  it('needs no network once everything is here', async () => {
    const { goOn, calls, reviewed } = setUp();
    const found = { keys: null, display };
    const whole = { ...granted, keyId, isCardAsked: true, text, lookedUp: found };
    expect(await goOn(whole)).toEqual(ok(pending));
    expect(calls).toEqual(['vault.reviewCredential']);
    expect(reviewed).toMatchObject([{ text, ...found }]);
  });

  it('says that the token was lost when the code was used before and brings nothing now', async () => {
    const { goOn, calls } = setUp({ token: [refusal('invalid_grant')] });
    expect(await goOn(buildReceiving(review, { isCodeSent: true }))).toMatchObject({
      error: { code: 'token/answer-lost' },
    });
    expect(isForgotten(calls)).toBe(true);
  });

  it('says that the card was lost when the issuer does not give it again', async () => {
    const { goOn, calls } = setUp({ credential: [refusal('', 401)] });
    expect(await goOn({ ...granted, keyId, isCardAsked: true })).toMatchObject({
      error: { code: 'issue/answer-lost' },
    });
    expect(isForgotten(calls)).toBe(true);
  });

  it.each(['granted', 'arrived', 'looked-up'] as const)(
    'goes on with what has come (%s) when the disk refuses to write it down',
    async (refused) => {
      const noteReceiving: Vault['noteReceiving'] = (_, { at }) =>
        Promise.resolve(at === refused ? fail({ code: 'vault/write' }) : ok(undefined));
      const { collect, calls } = setUp({}, { vault: { noteReceiving } });
      expect(await collect()).toEqual(ok(pending));
      expect(calls.at(-1)).toBe('vault.reviewCredential');
    },
  );

  it.each([
    ['code-sent', []],
    ['card-asked', ['net.token', 'net.nonce']],
  ] as const)('asks for nothing that was not written down before (%s)', async (refused, asked) => {
    const noteReceiving: Vault['noteReceiving'] = (_, { at }) =>
      Promise.resolve(at === refused ? fail({ code: 'vault/write' }) : ok(undefined));
    const { collect, calls } = setUp({}, { vault: { noteReceiving } });
    expect(await collect()).toEqual(fail({ code: 'vault/write' }));
    expect(calls.filter((call) => call.startsWith('net.'))).toEqual(asked);
    expect(isForgotten(calls)).toBe(false);
  });

  it('stops where it was forgotten meanwhile, and sends nothing more', async () => {
    const noteReceiving = () => Promise.resolve(fail({ code: 'receive/gone' } as const));
    const { collect, calls } = setUp({}, { vault: { noteReceiving } });
    expect(await collect()).toEqual(fail({ code: 'receive/gone' }));
    expect(calls.filter((call) => call.startsWith('net.'))).toEqual([]);
  });
});

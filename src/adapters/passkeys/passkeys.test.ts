import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PasskeyAsk } from '../../ports/passkeys';
import { createPasskeys } from './passkeys';

const here = 'wallet.example';
const salt = new Uint8Array(32).fill(1);
const output = new Uint8Array(32).fill(9);
const id = Uint8Array.of(250, 251, 252);

interface Prf {
  readonly enabled?: boolean;
  readonly results?: { readonly first: ArrayBuffer };
}

/** As the platform's class, of which the wallet reads the id and what the extension says. */
class FakeCredential {
  readonly rawId = id.buffer;
  readonly response = {};
  readonly #prf: Prf | undefined;
  constructor(prf?: Prf) {
    this.#prf = prf;
  }
  getClientExtensionResults() {
    return { prf: this.#prf };
  }
}

class FakeAttestation {
  readonly isFake = true;
}

const slot: PasskeyAsk = { slotId: 'a', credentialId: id, salt, rpId: here, transports: ['usb'] };
const told = (): Prf => ({ results: { first: output.slice().buffer } });
const refusing = (name: string) => () => Promise.reject(new DOMException('no', name));

type Answer = (options: unknown) => Promise<unknown>;
const container = (answers: { create?: Answer; get?: Answer }) =>
  ({
    create: vi.fn(answers.create),
    get: vi.fn(answers.get),
  }) as never as CredentialsContainer;

beforeEach(() => {
  vi.stubGlobal('PublicKeyCredential', FakeCredential);
  vi.stubGlobal('AuthenticatorAttestationResponse', FakeAttestation);
});
afterEach(() => vi.unstubAllGlobals());

describe('asking for a passkey', () => {
  it('demands that the person is verified, and gives what the PRF says with its slot', async () => {
    const asked: unknown[] = [];
    const platform = container({
      get: (options) => {
        asked.push(options);
        return Promise.resolve(new FakeCredential(told()));
      },
    });
    expect(await createPasskeys(platform, here).ask([slot])).toEqual({
      ok: true,
      value: { slotId: 'a', output },
    });
    expect(asked).toMatchObject([
      {
        publicKey: {
          rpId: here,
          userVerification: 'required',
          allowCredentials: [{ id, type: 'public-key', transports: ['usb'] }],
          extensions: { prf: { evalByCredential: { '-vv8': { first: salt } } } },
        },
      },
    ]);
  });

  it.each([
    ['passkey/no-prf', () => Promise.resolve(new FakeCredential())],
    [
      'passkey/no-prf',
      () => Promise.resolve(new FakeCredential({ results: { first: new ArrayBuffer(16) } })),
    ],
    ['passkey/not-used', refusing('NotAllowedError')],
    ['passkey/not-used', refusing('InvalidStateError')],
    ['passkey/not-used', () => Promise.resolve(null)],
  ])('says %s', async (code, get) => {
    expect(await createPasskeys(container({ get }), here).ask([slot])).toEqual({
      ok: false,
      error: { code },
    });
  });

  it('asks for none that belongs to another site', async () => {
    let count = 0;
    const get: Answer = async () => (count += 1);
    const elsewhere = { ...slot, rpId: 'old.example' };
    expect(await createPasskeys(container({ get }), here).ask([elsewhere])).toEqual({
      ok: false,
      error: { code: 'passkey/other-site' },
    });
    expect(count).toBe(0);
  });

  it('says so where the browser has none', async () => {
    vi.unstubAllGlobals();
    const passkeys = createPasskeys(undefined, here);
    expect(passkeys.isAvailable()).toBe(false);
    const unavailable = { ok: false, error: { code: 'passkey/unavailable' } };
    expect(await passkeys.ask([slot])).toEqual(unavailable);
    expect(await passkeys.make(salt, [])).toEqual(unavailable);
  });
});

describe('making a passkey', () => {
  it('demands that the person is verified, and makes no second one', async () => {
    const asked: unknown[] = [];
    const platform = container({
      create: (options) => {
        asked.push(options);
        return Promise.resolve(new FakeCredential({ enabled: true, ...told() }));
      },
    });
    expect(await createPasskeys(platform, here).make(salt, [slot])).toEqual({
      ok: true,
      value: { credentialId: id, salt, rpId: here, transports: [], output },
    });
    expect(asked).toMatchObject([
      {
        publicKey: {
          rp: { id: here },
          excludeCredentials: [{ id }],
          authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
          extensions: { prf: { eval: { first: salt } } },
        },
      },
    ]);
  });

  it('asks an authenticator that only says it has a PRF', async () => {
    const platform = container({
      create: () => Promise.resolve(new FakeCredential({ enabled: true })),
      get: () => Promise.resolve(new FakeCredential(told())),
    });
    expect(await createPasskeys(platform, here).make(salt, [])).toMatchObject({
      ok: true,
      value: { output },
    });
  });

  it('refuses one without a PRF, and tells the authenticator that it is of no use', async () => {
    const signal = vi.fn(() => Promise.resolve());
    vi.stubGlobal(
      'PublicKeyCredential',
      Object.assign(FakeCredential, { signalUnknownCredential: signal }),
    );
    const platform = container({
      create: () => Promise.resolve(new FakeCredential({ enabled: false })),
    });
    expect(await createPasskeys(platform, here).make(salt, [])).toEqual({
      ok: false,
      error: { code: 'passkey/no-prf' },
    });
    expect(signal).toHaveBeenCalledWith({ rpId: here, credentialId: '-vv8' });
  });

  it.each([
    ['passkey/here-already', 'InvalidStateError'],
    ['passkey/not-used', 'NotAllowedError'],
    ['passkey/not-used', 'SecurityError'],
    ['passkey/no-prf', 'NotSupportedError'],
  ])('says %s on %s', async (code, name) => {
    const platform = container({ create: refusing(name) });
    expect(await createPasskeys(platform, here).make(salt, [])).toEqual({
      ok: false,
      error: { code },
    });
  });
});

import type { Result } from '../../core/kernel/result';
import { fail, ok } from '../../core/kernel/result';
import type { PasskeyAsk, PasskeyFailure, Passkeys } from '../../ports/passkeys';
import { giveAway } from '../channel/message';
import { copySecret } from '../channel/secret-bytes';

/** What the authenticator shows beside the site; it keeps a name only, and ours is nobody's. */
const account = 'Facet wallet';
const timeoutMs = 120_000;
/** ES256, EdDSA, RS256: any will do, because nothing is ever signed for us. */
const algorithms = [-7, -8, -257];

type Bytes = Uint8Array<ArrayBuffer>;

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** The PRF's first output, as bytes that cross a channel once; null when there is none. */
const outputOf = (credential: PublicKeyCredential): Bytes | null => {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return null;
  const source = ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
    : new Uint8Array(first);
  const output = copySecret(source);
  source.fill(0);
  return output.length === 32 ? giveAway(output) : null;
};

const descriptor = ({ credentialId, transports }: PasskeyAsk): PublicKeyCredentialDescriptor => ({
  type: 'public-key',
  id: credentialId,
  transports: transports as AuthenticatorTransport[],
});

/** A page learns little: stopped, timed out, gone and not verified all look alike. */
const failureOf = (thrown: unknown): PasskeyFailure => {
  if (!(thrown instanceof DOMException)) throw thrown;
  if (thrown.name === 'InvalidStateError') return { code: 'passkey/here-already' };
  return { code: thrown.name === 'NotSupportedError' ? 'passkey/no-prf' : 'passkey/not-used' };
};

const base64url = (bytes: Bytes): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

type Container = Pick<CredentialsContainer, 'create' | 'get'>;

const askPlatform = async (
  container: Container,
  rpId: string,
  slots: readonly PasskeyAsk[],
): Promise<Result<{ slotId: string; output: Bytes }, PasskeyFailure>> => {
  const byId = new Map(slots.map((slot) => [base64url(slot.credentialId), slot]));
  const evalByCredential = Object.fromEntries(
    [...byId].map(([id, { salt }]) => [id, { first: salt }]),
  );
  try {
    const credential = await container.get({
      publicKey: {
        challenge: random(32),
        rpId,
        allowCredentials: slots.map(descriptor),
        // A PRF gives another output when nobody was verified: it must always be the same one (SECURITY 5a).
        userVerification: 'required',
        timeout: timeoutMs,
        extensions: { prf: { evalByCredential } },
      },
    });
    if (!(credential instanceof PublicKeyCredential)) return fail({ code: 'passkey/not-used' });
    const slot = byId.get(base64url(new Uint8Array(credential.rawId)));
    const output = outputOf(credential);
    if (slot === undefined || output === null) return fail({ code: 'passkey/no-prf' });
    return ok({ slotId: slot.slotId, output });
  } catch (thrown) {
    return fail(failureOf(thrown));
  }
};

/** Tells the authenticator that a passkey just made is of no use here, where the browser can say so. */
const letGo = async (rpId: string, credentialId: Bytes): Promise<void> => {
  const { signalUnknownCredential } = PublicKeyCredential as {
    signalUnknownCredential?: (what: { rpId: string; credentialId: string }) => Promise<void>;
  };
  await signalUnknownCredential
    ?.call(PublicKeyCredential, { rpId, credentialId: base64url(credentialId) })
    .catch(() => undefined);
};

/**
 * Passkeys through the Web Authentication API of this page.
 *
 * @param container `navigator.credentials`; undefined outside secure contexts
 * @param rpId      this page's host: the site every passkey made here belongs to
 * @see Web Authentication Level 3, §10.1.4 (prf)
 */
export const createPasskeys = (container: Container | undefined, rpId: string): Passkeys => {
  const isAvailable = (): boolean => container !== undefined && 'PublicKeyCredential' in globalThis;

  const ask: Passkeys['ask'] = async (slots) => {
    if (container === undefined || !isAvailable()) return fail({ code: 'passkey/unavailable' });
    const here = slots.filter((slot) => slot.rpId === rpId);
    if (here.length === 0) return fail({ code: 'passkey/other-site' });
    const asked = await askPlatform(container, rpId, here);
    // Only making a passkey can meet one that is here already; were it said here, nothing was used.
    return asked.ok || asked.error.code !== 'passkey/here-already'
      ? asked
      : fail({ code: 'passkey/not-used' });
  };

  const make: Passkeys['make'] = async (salt, present) => {
    if (container === undefined || !isAvailable()) return fail({ code: 'passkey/unavailable' });
    const here = present.filter((slot) => slot.rpId === rpId);
    try {
      const credential = await container.create({
        publicKey: {
          challenge: random(32),
          rp: { id: rpId, name: 'Facet' },
          // An id of its own for each: an authenticator replaces the passkey of an account it knows.
          user: { id: random(32), name: account, displayName: account },
          pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key' as const, alg })),
          excludeCredentials: here.map(descriptor),
          authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
          timeout: timeoutMs,
          extensions: { prf: { eval: { first: salt } } },
        },
      });
      if (!(credential instanceof PublicKeyCredential)) return fail({ code: 'passkey/not-used' });
      const credentialId = new Uint8Array(credential.rawId);
      const transports = transportsOf(credential);
      const made = { credentialId, salt, rpId, transports };
      if (credential.getClientExtensionResults().prf?.enabled !== true) {
        await letGo(rpId, credentialId);
        return fail({ code: 'passkey/no-prf' });
      }
      const output = outputOf(credential);
      if (output !== null) return ok({ ...made, output });
      // Some authenticators say only that they have a PRF, and answer when they are next asked.
      const asked = await askPlatform(container, rpId, [{ slotId: '', ...made }]);
      return asked.ok ? ok({ ...made, output: asked.value.output }) : asked;
    } catch (thrown) {
      return fail(failureOf(thrown));
    }
  };

  return { isAvailable, make, ask };
};

const transportsOf = ({ response }: PublicKeyCredential): readonly string[] =>
  response instanceof AuthenticatorAttestationResponse ? response.getTransports() : [];

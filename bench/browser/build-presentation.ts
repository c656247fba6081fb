import { base64urlEncode } from '../../src/core/kernel/base64url';
import { fieldsOf } from '../../src/core/credential/fields';
import { decodeCredential, formats } from '../../src/core/formats/formats';
import { epochSeconds } from '../../src/core/kernel/time';
import { buildSdJwt, presenters } from '../../src/adapters/vault/presenters';
import { makeHolderKey, spendKey, signJwt } from '../../src/adapters/vault/sign-jwt';
import { interleave } from '../interleave';
import { issueSdJwt, makeKey, manyMembers } from './issue-sd-jwt';

/**
 * Builds a presentation of every field: whole, as the vault does it with the last gate that reads it back; only put
 * together and signed; and the signature of a key binding alone, with the key unwrapped as the vault keeps it. ms
 */
export const buildPresentation = async (disclosures: number) => {
  const { privateKey } = await makeKey();
  const holder = await makeHolderKey();
  const hidden = manyMembers(disclosures);
  const card = { type: 'urn:bench', issuer: 'https://issuer.example', hidden };
  const text = await issueSdJwt(privateKey, { ...card, holder: holder.publicJwk });
  const decoded = decodeCredential(text, 'dc+sd-jwt');
  if (!decoded.ok) throw new Error('bench/card-refused');
  const { credential } = decoded.value;
  const rules = formats[credential.format];
  const fields = fieldsOf(credential).map(({ path }) => path);
  const asked = {
    audience: 'x509_san_dns:verifier.example',
    nonce: base64urlEncode(crypto.getRandomValues(new Uint8Array(16))),
    now: epochSeconds(Math.floor(Date.now() / 1000)),
  };
  // A presenter spends the key it is given.
  const freshKey = () => ({ ...holder, privateKey: holder.privateKey.slice() });
  const order = () => ({ credential, fields, key: freshKey(), ...asked });
  const whole = async (): Promise<void> => {
    const made = await presenters[credential.format](order());
    if (!made.ok) throw new Error('bench/presentation-refused');
  };
  const build = (): Promise<string> => buildSdJwt(order());
  const binding = rules.keyBinding({ ...asked, sdHash: asked.nonce, key: holder.publicJwk });
  const oneSignature = async (): Promise<string> =>
    signJwt(await spendKey(freshKey()), 'kb+jwt', binding);
  return interleave({ whole, build, oneSignature }, 25);
};

import { composePresentation } from '../../../src/core/formats/sdjwt-vc/compose';
import { openSdJwt, type OpenSdJwt } from '../../../src/core/formats/sdjwt-vc/open-sd-jwt';
import { readBack } from '../../../src/core/formats/sdjwt-vc/read-back';
import { member } from '../../../src/core/kernel/json';
import { failed, passed, unsupported, type KindRunner, type Verdict } from '../case-result';
import { oneCase } from '../each-case';
import { isSame } from '../json-of';
import { isRecord, optionalText, recordOf, textMember, type Members } from '../shapes';
import { keyBindingFault } from './key-binding-fault';
import { plainRefusal } from './plain-refusal';
import { presentable } from './rebuild';
import { signatureHolds } from './signature-holds';

/**
 * What a reference implementation issued, presented and verified: the wallet must read the first, make the
 * second from it, and see in the second what the verifier saw.
 */
export const runIssuePresentVerify: KindRunner = (file) => oneCase(file, judge);

async function judge(one: Members): Promise<Verdict> {
  if (optionalText(one, 'serialization') === 'json')
    return unsupported(
      'JSON serialisation is optional (RFC 9901 §8); cards travel in the compact form',
    );
  const issuance = textMember(one, 'issuance');
  const presentation = textMember(one, 'presentation');
  const issued = openSdJwt(issuance);
  const presented = openSdJwt(presentation);
  if (!issued.ok) return plainRefusal(issued.error.code);
  if (!presented.ok) return plainRefusal(presented.error.code);
  const fault =
    claimsFault(one, issued.value, presented.value) ??
    presentationFault(issuance, issued.value, presentation, presented.value) ??
    (await signatureFault(one, issued.value)) ??
    (await bindingFault(one, presentation, presented.value));
  return fault === null ? passed : failed(fault);
}

function claimsFault(one: Members, issued: OpenSdJwt, presented: OpenSdJwt): string | null {
  const claims = recordOf(one['user_claims'], '`user_claims`');
  for (const [name, value] of Object.entries(claims))
    if (!isSame(member(issued.content, name), value)) return `${name} as issued is read otherwise`;
  return isSame(presented.content, one['expect_verified_payload'])
    ? null
    : 'the presentation shows something else than the verifier saw';
}

/** Choosing the same disclosures must give the same text, and an independent reader the same fields. */
function presentationFault(
  issuance: string,
  issued: OpenSdJwt,
  presentation: string,
  presented: OpenSdJwt,
): string | null {
  const sent = new Set(presented.disclosures.map(({ text }) => text));
  const chosen = issued.disclosures.flatMap(({ text }, index) => (sent.has(text) ? [index] : []));
  const made = composePresentation(presentable(issuance, issued), chosen);
  const parts = (text: string): string => text.split('~').slice(0, -1).sort().join('~');
  if (parts(made) !== parts(presentation)) return 'the same choice gives another presentation';
  const read = readBack(presentation, issuance);
  return read.ok ? null : `cannot be read back: ${read.error.code}`;
}

async function signatureFault(one: Members, { issuerJwt }: OpenSdJwt): Promise<string | null> {
  const jwks = one['issuer_public_jwks'];
  if (!Array.isArray(jwks)) return null;
  return (await signatureHolds(issuerJwt, jwks)) ? null : 'the signature does not hold';
}

async function bindingFault(
  one: Members,
  presentation: string,
  presented: OpenSdJwt,
): Promise<string | null> {
  if (!isRecord(one['kb']))
    return presented.keyBinding === null ? null : 'a key binding nobody asked for';
  const { nonce, aud } = one['kb'];
  const audience = { nonce: String(nonce), aud: String(aud) };
  const fault = await keyBindingFault(presentation, presented, audience);
  return fault === null ? null : `its key binding differs from ours: ${fault}`;
}

import { decodeCredential } from '../../../src/core/formats/formats';
import { openSdJwt, type OpenSdJwt } from '../../../src/core/formats/sdjwt-vc/open-sd-jwt';
import { isJsonObject, member, stringMember } from '../../../src/core/kernel/json';
import type { JsonObject } from '../../../src/core/kernel/json';
import { failed, passed, unsupported, type KindRunner, type Verdict } from '../case-result';
import { decide, outcomeOf } from '../decide';
import { eachCase } from '../each-case';
import { isSame } from '../json-of';
import { isRecord, listMember, optionalText, recordOf, textMember, type Members } from '../shapes';
import { rebuildFault } from './rebuild';
import { signatureHolds } from './signature-holds';

/** SD-JWTs found in the repositories of others, with what a reader found in them and under which key. */
export const runRealSamples: KindRunner = (file) =>
  eachCase(file.path, listMember(recordOf(file.content, 'the file'), 'samples'), judge);

async function judge(one: Members): Promise<Verdict> {
  const text = textMember(one, 'sd_jwt');
  const structure = textMember(one, 'structure');
  const opened = openSdJwt(text);
  if (!structure.startsWith('ok')) return decide(outcomeOf(opened), 'reject', structure);
  if (!opened.ok) {
    return opened.error.code === 'credential/digest-algorithm'
      ? unsupported('a hash function beside SHA-2, which RFC 9901 §4.1.1 leaves open')
      : decide(outcomeOf(opened), 'accept', structure);
  }
  const card = judgeCard(text, opened.value);
  if (card.outcome !== 'passed') return card;
  const fault =
    payloadFault(one, opened.value) ??
    rebuildFault(text, opened.value) ??
    (await signatureFault(one, opened.value));
  return fault === null ? passed : failed(fault);
}

function payloadFault({ processed_payload: payload }: Members, opened: OpenSdJwt): string | null {
  return payload === undefined || isSame(opened.content, payload) ? null : 'reads another payload';
}

/** One that says it is a card, without a key binding, is taken as a card. */
function judgeCard(text: string, { header, content, keyBinding }: OpenSdJwt): Verdict {
  const isCard = ['dc+sd-jwt', 'vc+sd-jwt'].includes(stringMember(header, 'typ') ?? '');
  if (!isCard || stringMember(content, 'vct') === undefined || keyBinding !== null) return passed;
  const decoded = decodeCredential(text, stringMember(header, 'typ'));
  if (decoded.ok) return passed;
  const { code, facts } = decoded.error;
  const why = `no card: ${code} ${String(facts?.['member'] ?? '')}`.trim();
  return failed(why, hasAddressOfList(content) ? undefined : 'status-uri-is-not-a-uri');
}

/** False only where a status list is named by something that is no address. */
function hasAddressOfList(content: JsonObject): boolean {
  const status = member(content, 'status');
  const list = isJsonObject(status) ? member(status, 'status_list') : undefined;
  const uri = isJsonObject(list) ? member(list, 'uri') : undefined;
  return typeof uri !== 'string' || URL.canParse(uri);
}

async function signatureFault(one: Members, { issuerJwt }: OpenSdJwt): Promise<string | null> {
  const { signature } = one;
  if (!isRecord(signature) || !isRecord(signature['jwk'])) return null;
  const isVerified = optionalText(signature, 'status') === 'verified';
  const holds = await signatureHolds(issuerJwt, [signature['jwk']]);
  return holds === isVerified ? null : `the signature ${holds ? 'holds' : 'does not hold'}`;
}

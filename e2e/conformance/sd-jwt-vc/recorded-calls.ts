import { failed, passed, unsupported, type KindRunner, type Verdict } from '../case-result';
import { verifyChain } from '../../../src/adapters/proofs/certificate-chain';
import { parseBase64Certificate } from '../../../src/adapters/proofs/parse-certificate';
import { authorizationServerUrl } from '../../../src/core/issuance/well-known';
import { eachCaseOf } from '../each-case';
import { runRecordedCalls as runSdJwtCalls } from '../sd-jwt/recorded-calls';
import { CaseShapeError, listMember, textMember, type Members } from '../shapes';
import { base64Of } from '../base64-of';

/**
 * Calls recorded of two libraries: one for SD-JWT VCs, whose operations are those of SD-JWT, and one wallet's
 * own functions, told apart by their `what`.
 */
export const runRecordedCalls: KindRunner = (file, folder) => {
  const { content } = file;
  const isWallet = JSON.stringify(content ?? null).includes('"what"');
  return isWallet ? eachCaseOf(file, judge) : runSdJwtCalls(file, folder);
};

function judge(one: Members): Verdict | Promise<Verdict> {
  const op = textMember(one, 'op');
  if (op === 'verifyX5C') return judgeChain(one);
  if (op === 'prependToPath') return judgeWellKnown(one);
  return unsupported((Object.hasOwn(reasons, op) ? reasons[op] : undefined) ?? inner);
}

/** A chain with its anchors; the record holds no clock, so it is judged when its first certificate began. */
async function judgeChain(one: Members): Promise<Verdict> {
  const [certificates, anchors] = listMember(one, 'args');
  if (!Array.isArray(certificates) || !Array.isArray(anchors))
    throw new CaseShapeError('no lists of certificates');
  const presented = certificates.map((item) => base64Of(String(item)));
  const leaf = parseBase64Certificate(presented[0] ?? '');
  const chain = await verifyChain({
    certificates: presented,
    anchors: anchors
      .map((item) => parseBase64Certificate(base64Of(String(item))))
      .filter((item) => item !== null),
    now: leaf?.facts.notBefore ?? (0 as never),
  });
  const isTrusted = chain.ok && chain.value.anchors.length > 0;
  if (isTrusted === one['result']) return passed;
  return failed(chain.ok ? 'reaches no anchor' : `refused: ${String(chain.error.facts?.['rule'])}`);
}

const wellKnown = '.well-known/oauth-authorization-server';

/** The one path this wallet inserts in the same way; identifiers have no query (OpenID4VCI §12.2.2). */
function judgeWellKnown(one: Members): Verdict {
  const [address, segment] = listMember(one, 'args').map(String);
  if (segment?.replaceAll(/^\/|\/$/g, '') !== wellKnown || address === undefined)
    return unsupported(inner);
  if (/[?#]/.test(address)) return unsupported('identifiers with a query are refused before');
  const made = authorizationServerUrl(address);
  return made === one['result'] ? passed : failed(`gives ${made}`);
}

const inner = 'an inner step of that wallet, which this one has no function for';
const noInput = 'the record holds how it was set up, not what it was given';
const svg = 'SVG templates are not drawn';
const dates = 'that wallet’s own way of writing dates';
const forms =
  'conversion between two forms of display metadata; this wallet reads both as they are';
const reasons: Readonly<Record<string, string>> = {
  CustomCredentialSvg: svg,
  CredentialRenderingService: svg,
  pickBestSvgTemplate: svg,
  SDJWTVCParser: noInput,
  createVctDocumentResolutionEngine: noInput,
  getSdJwtVcMetadata: 'type metadata is fetched from a network the record does not hold',
  formatDate: dates,
  formatCborDate: dates,
  isCborDate: dates,
  convertOpenid4vciToSdjwtvcClaims: forms,
  convertSdjwtvcToOpenid4vciClaims: forms,
  convertSdjwtvcToOpenid4vciDisplay: forms,
};

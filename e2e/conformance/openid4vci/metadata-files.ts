import type { CaseFile, KindRunner } from '../case-result';
import { failed, passed, unsupported, type Verdict } from '../case-result';
import { verdictOf } from '../each-case';
import { isRecord, type Members } from '../shapes';
import { readIssuerMessage } from './issuer-message';
import { judgeRead, type Expectation } from './judge-message';

/** One published document of an issuer or its server, or an offer. */
export const runMetadataFiles: KindRunner = async (file) => [
  { case: file.path, ...(await verdictOf(() => Promise.resolve(judge(file)))) },
];

function judge({ content, text, description }: CaseFile): Verdict {
  if (isRecord(content)) {
    const read = readIssuerMessage(content);
    return read === null
      ? unsupported('keys and templates are no message to a wallet')
      : judgeRead(read, expectationIn(description), contradictionIn(content));
  }
  if (/^\s*eyJ[\w-]+\.[\w-]+\.[\w-]*\s*$/.test(text))
    return unsupported('signed metadata is not asked for');
  return content === undefined ? passed : failed('not an object');
}

/** The manifest says it in words; resources of other projects' tests are sound unless it says otherwise. */
function expectationIn(description: string): Expectation {
  if (description.includes('expected: invalid')) return 'refused';
  return description.includes('must be rejected or partly ignored') ? 'open' : 'sound';
}

/** What a document has that the specification does not, or the other way round, when nothing else is wrong. */
function contradictionIn(content: Members): string | undefined {
  const supported = content['credential_configurations_supported'];
  const configurations = isRecord(supported) ? Object.values(supported).filter(isRecord) : [];
  const isDraft = configurations.some((one) => isRecord(one['claims']) || 'display' in one);
  return isDraft ? 'labels-of-a-draft' : undefined;
}

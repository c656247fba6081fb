import type { CaseFile, KindRunner } from '../case-result';
import { failed, unsupported, type Verdict } from '../case-result';
import { verdictOf } from '../each-case';
import { isRecord } from '../shapes';
import { readIssuerMessage, wholeMetadata } from './issuer-message';
import { judgeRead } from './judge-message';

/** Parts of the metadata of a real issuer. */
export const runIssuerMetadata: KindRunner = async (file) => [
  { case: file.path, ...(await verdictOf(() => Promise.resolve(judge(file)))) },
];

function judge({ content }: CaseFile): Verdict {
  if (!isRecord(content)) return failed('not an object');
  const configurations = Object.values(content);
  const isPart =
    configurations.length > 0 && configurations.every((one) => isRecord(one) && 'format' in one);
  if (!isPart && !('issuer' in content) && !('credential_issuer' in content))
    return failed('neither metadata nor a part of it');
  const whole = isPart
    ? wholeMetadata({ credential_configurations_supported: content })
    : { credential_configurations_supported: {}, ...content };
  const message = 'issuer' in content ? content : whole;
  const read = readIssuerMessage(message);
  return read === null
    ? unsupported('keys and templates are no message to a wallet')
    : judgeRead(read, 'sound');
}

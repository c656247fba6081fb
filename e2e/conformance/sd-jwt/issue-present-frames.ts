import { composePresentation } from '../../../src/core/formats/sdjwt-vc/compose';
import { openSdJwt } from '../../../src/core/formats/sdjwt-vc/open-sd-jwt';
import { readBack } from '../../../src/core/formats/sdjwt-vc/read-back';
import { isJsonObject, type Json, type JsonObject } from '../../../src/core/kernel/json';
import { failed, passed, type KindRunner, type Verdict } from '../case-result';
import { oneCase } from '../each-case';
import { isSame } from '../json-of';
import { CaseShapeError, listMember, recordOf, type Members } from '../shapes';
import { chosenDisclosures, stepsOf } from './chosen-disclosures';
import { issueByFrame, issuerJwk } from './issue-by-frame';
import { plainRefusal } from './plain-refusal';
import { presentable } from './rebuild';
import { signatureHolds } from './signature-holds';

/**
 * Claims, which of them can stay hidden, and which the holder shows. Issuing is not the wallet's duty: another
 * library does it. The wallet reads, chooses and writes; what its text then shows must be what the case says.
 */
export const runIssuePresentFrames: KindRunner = (file) => oneCase(file, judge);

async function judge(one: Members): Promise<Verdict> {
  const claims = recordOf(one['claims'], '`claims`');
  const text = await issueByFrame(claims, dottedList(one, 'disclosureFrame'));
  const issued = openSdJwt(text);
  if (!issued.ok) return plainRefusal(issued.error.code);
  if (!(await signatureHolds(issued.value.issuerJwt, [issuerJwk])))
    return failed('the signature does not hold');
  if (!isSame(issued.value.content, claims))
    return failed('the claims as issued are read otherwise');
  const shown = dottedList(one, 'holder_disclosed_claims').map(stepsOf);
  const chosen = chosenDisclosures(issued.value.nodes, shown);
  const presentation = composePresentation(presentable(text, issued.value), chosen);
  const presented = openSdJwt(presentation);
  if (!presented.ok) return failed(`refused as presented: ${presented.error.code}`);
  const expected = one['expect_verified_user_claims'];
  if (!isSame(presented.value.content, expected)) {
    const isOnlyEmpty = isSame(withoutEmptied(presented.value.content), expected);
    return failed(
      'the presentation shows something else',
      isOnlyEmpty ? 'emptied-object-is-left-out' : undefined,
    );
  }
  const read = readBack(presentation, text);
  return read.ok ? passed : failed(`cannot be read back: ${read.error.code}`);
}

/** Without the objects nothing is left of, as some expect it. */
function withoutEmptied(object: JsonObject): JsonObject {
  const members = Object.entries(object).flatMap(([name, value]): [string, Json][] => {
    if (!isJsonObject(value)) return [[name, value]];
    const rest = withoutEmptied(value);
    return Object.keys(rest).length === 0 ? [] : [[name, rest]];
  });
  return Object.fromEntries(members);
}

function dottedList(one: Members, name: string): string[] {
  return listMember(one, name).map((item) => {
    if (typeof item !== 'string')
      throw new CaseShapeError(`\`${name}\` holds something else than texts`);
    return item;
  });
}

import { parseClaims } from '../../../src/core/dcql/parse-claims';
import { selectPath } from '../../../src/core/dcql/select-path';
import type { JsonObject } from '../../../src/core/kernel/json';
import { failed, passed, type KindRunner, type Verdict } from '../case-result';
import { eachCaseOf } from '../each-case';
import { isSame, jsonOf } from '../json-of';
import { CaseShapeError, listMember, recordOf, textMember, type Members } from '../shapes';

/** Claim paths over documents, with the elements each selects. */
export const runClaimPath: KindRunner = (file) => {
  const { documents } = recordOf(file.content, 'the file');
  return eachCaseOf(file, (one) => judge(one, recordOf(documents, '`documents`')));
};

function judge(one: Members, documents: Members): Verdict {
  const document = jsonOf(documents[textMember(one, 'document')]);
  if (typeof document !== 'object' || document === null)
    throw new CaseShapeError('no such document');
  const expected = textMember(one, 'expected');
  const found = select(document as JsonObject, listMember(one, 'path'));
  switch (expected) {
    case 'match':
      return isSame(Array.isArray(found) ? found : undefined, listMember(one, 'selected'))
        ? passed
        : failed(`selects ${JSON.stringify(found)}`);
    case 'no-match':
    case 'empty-set':
    case 'error':
    case 'error-or-empty':
      return Array.isArray(found) ? failed(`selects ${JSON.stringify(found)}`) : passed;
    default:
      return failed(`the word "${expected}" is not known for a selection`);
  }
}

/** The values a path selects, or why it selects none. */
function select(document: JsonObject, path: readonly unknown[]) {
  const query = jsonOf({ claims: [{ path }] }) as JsonObject;
  const claims = parseClaims(query, () => true);
  if (!claims.ok || claims.value === null) return 'not a path';
  const selected = selectPath(document, claims.value[0].path);
  return typeof selected === 'string' ? selected : selected.map(({ value }) => value);
}

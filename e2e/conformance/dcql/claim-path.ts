import type { KindRunner } from '../case-result';
import { failed, falseAccept, passed } from '../case-result';
import { eachCaseOf } from '../each-case';
import { recordOf } from '../shapes';
import { chosenPaths, differsFrom } from './disclosed';
import { matchWire, satisfying } from './run-query';
import { readCredential } from './wire-credentials';

const type = 'urn:case';

/** A claims query over a document: what it selects, or that it selects nothing. */
export const runClaimPath: KindRunner = (file) =>
  eachCaseOf(file, (one) => {
    const card = readCredential({ format: 'dc+sd-jwt', vct: type, claims: one['data'] }, 0);
    const asked = { id: 'q', format: 'dc+sd-jwt', meta: { vct_values: [type] } };
    const query = { credentials: [{ ...asked, claims: [one['claim_query']] }] };
    const matched = matchWire(query, [card]);
    if ('outcome' in matched) return matched;
    const [parsed] = matched.query.credentials;
    const [match] = satisfying(matched.tree, parsed.id);
    const { selected } = recordOf(one['expected'], 'expected');
    if (selected === undefined)
      return match === undefined ? passed : falseAccept('something was selected');
    if (match === undefined) return failed('nothing was selected');
    const differs = differsFrom(selected, card.claims, chosenPaths(parsed, match));
    return differs === null ? passed : failed(differs);
  });

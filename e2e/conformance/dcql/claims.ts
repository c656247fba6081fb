import type { KindRunner, Verdict } from '../case-result';
import { failed, falseAccept, passed, unsupported } from '../case-result';
import { eachCaseOf } from '../each-case';
import { isRecord, listMember, recordOf, type Members } from '../shapes';
import { chosenClaims, chosenPaths, differsFrom } from './disclosed';
import { whyNotOurs } from './not-ours';
import { matchWire, sameList, satisfying } from './run-query';
import { readCredential, type WireCredential } from './wire-credentials';

/** One credential query and one credential: which alternatives its claims satisfy, and what would be shown. */
export const runClaims: KindRunner = (file) =>
  eachCaseOf(file, (one) => {
    const asked = recordOf(one['credential_query'], 'credential_query');
    const query = { credentials: [asked] };
    const card = ofAskedType(asked, readCredential(one['credential'], 0));
    const matched = matchWire(query, [card]);
    const notOurs = whyNotOurs(query, [card]);
    if (notOurs !== null) return unsupported(notOurs);
    if ('outcome' in matched) return matched;
    const [parsed] = matched.query.credentials;
    const [match] = satisfying(matched.tree, parsed.id);
    const expected = recordOf(one['expected'], 'expected');
    if (expected['success'] !== true)
      return match === undefined ? passed : falseAccept('the claims are met');
    if (match === undefined) return failed('the claims are not met');
    const sets = listMember(expected, 'valid_claim_sets').map((set) => recordOf(set, 'a set'));
    const first = sets[0] ?? {};
    const wrong = [
      sameList(match.satisfied, sets.map(setIndex)) ? null : 'other alternatives are met',
      // A recording without claims has no list of them.
      sameList(chosenClaims(parsed, match), first['valid_claim_indexes'] ?? [])
        ? null
        : 'other claims are chosen',
      differsFrom(first['output'], card.claims, chosenPaths(parsed, match)),
    ];
    return verdict(wrong);
  });

const setIndex = ({ claim_set_index: index }: Members): unknown => index ?? 0;

const verdict = (wrong: readonly (string | null)[]): Verdict => {
  const words = wrong.filter((one) => one !== null).join('; ');
  return words === '' ? passed : failed(words);
};

/** The case is about claims alone: type and binding are judged elsewhere, so the card has what is asked. */
function ofAskedType({ meta }: Members, card: WireCredential): WireCredential {
  const types = isRecord(meta) && Array.isArray(meta['vct_values']) ? meta['vct_values'] : [];
  const type: unknown = types[0];
  const vct = card.vct !== null && typeof type === 'string' ? type : card.vct;
  return { ...card, vct, isBound: true };
}

import type { KindRunner, Verdict } from '../case-result';
import { failed, falseAccept, passed, unsupported } from '../case-result';
import { eachCaseOf } from '../each-case';
import { recordOf } from '../shapes';
import { whyNotOurs } from './not-ours';
import { answering, matchWire } from './run-query';
import { candidatesOf, readCredential, type WireCredential } from './wire-credentials';

/**
 * What was presented for each query, as a verifier judges it. The wallet's duty is the same question asked before
 * sending: the query can be answered with these cards, and each answers the query it was put under.
 */
export const runPresentationCheck: KindRunner = (file) =>
  eachCaseOf(file, (one) => {
    const presented = Object.entries(recordOf(one['presentation'], 'presentation')).map(
      ([queryId, list]) => ({ queryId, cards: cardsOf(queryId, [list].flat()) }),
    );
    const cards = presented.flatMap((each) => each.cards);
    const notOurs = whyNotOurs(one['query'], cards);
    if (notOurs !== null) return unsupported(notOurs);
    const expected = recordOf(one['expected'], 'expected');
    const matched = matchWire(one['query'], cards);
    if ('outcome' in matched) return expected['error'] === undefined ? matched : passed;
    const isMet =
      matched.tree.isSatisfiable &&
      candidatesOf(cards).length === cards.length &&
      presented.every(({ queryId, cards: own }) =>
        own.every(({ id }) => answering(matched.tree, queryId).includes(id)),
      );
    return compare(isMet, expected['can_be_satisfied'] === true);
  });

const cardsOf = (queryId: string, list: readonly unknown[]): readonly WireCredential[] =>
  list.map((card, index) => {
    const read = readCredential(card, index);
    return { ...read, id: `${queryId} ${String(index)}` };
  });

function compare(isMet: boolean, isExpected: boolean): Verdict {
  if (isMet === isExpected) return passed;
  return isMet ? falseAccept('the query is answered') : failed('the query is not answered');
}

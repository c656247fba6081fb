import type { KindRunner, Verdict } from '../case-result';
import { failed, passed, unsupported } from '../case-result';
import { eachCase } from '../each-case';
import { isRecord, listMember, recordOf, type Members } from '../shapes';
import { chosenClaims, chosenPaths, differsFrom } from './disclosed';
import { whyNotOurs } from './not-ours';
import {
  answering,
  judgeReading,
  matchWire,
  sameList,
  satisfying,
  type Matched,
} from './run-query';
import { readCredential, type WireCredential } from './wire-credentials';

/** Compares one thing the case says with what was matched: what differs, or null. */
type Check = (matched: Matched, held: readonly WireCredential[]) => string | null;

/** Queries over credentials: whether each can be answered, by which credentials, with which claims. */
export const runQueryMatch: KindRunner = (file) => {
  const content = recordOf(file.content, 'the file');
  const shared = content['credentials'];
  return eachCase(file.path, listMember(content, 'cases'), (one) => {
    const held = listMember(shared === undefined ? one : content, 'credentials').map(
      readCredential,
    );
    return judge(one, held);
  });
};

function judge(one: Members, held: readonly WireCredential[]): Verdict {
  const { query, expected, expected_waltid: walt } = one;
  if (walt === 'error') return judgeReading(query, false);
  if (isRecord(expected) && expected['parses'] === true) return judgeReading(query, true);
  const matched = matchWire(query, held);
  const notOurs = whyNotOurs(query, held);
  if ('outcome' in matched)
    // A refusal that an exemption explains is told before the kinds of cards we do not keep.
    return notOurs === null || 'rule' in matched ? matched : unsupported(notOurs);
  if (notOurs !== null) return unsupported(notOurs);
  const checks = checksOf(one);
  if (checks.length === 0) return failed('the case says nothing that can be compared');
  const wrong = checks.flatMap((check) => check(matched, held) ?? []);
  return wrong.length === 0 ? passed : failed(wrong.join('; '));
}

function checksOf({ expected, expected_waltid: walt }: Members): readonly Check[] {
  if (isRecord(walt)) return [answeredInPart(walt)];
  if (!isRecord(expected)) return [];
  const { matches, credential_matches, matched_credentials, credential_sets } = expected;
  const isSatisfiable = expected['satisfiable'] ?? expected['can_be_satisfied'];
  return [
    ...(typeof isSatisfiable === 'boolean' ? [satisfiable(isSatisfiable)] : []),
    ...(isRecord(matches) ? [matchedAs(matches)] : []),
    ...(isRecord(credential_matches) ? [recordedAs(credential_matches)] : []),
    ...(Array.isArray(matched_credentials) ? [matchedByAny(matched_credentials)] : []),
    ...(Array.isArray(credential_sets) ? [optionsMet(credential_sets)] : []),
  ];
}

const told = (what: string, ours: unknown, theirs: unknown): string | null =>
  sameList(ours, theirs)
    ? null
    : `${what}: ${JSON.stringify(ours)} instead of ${JSON.stringify(theirs)}`;

const satisfiable =
  (expected: boolean): Check =>
  ({ tree }) =>
    told('can be answered', tree.isSatisfiable, expected);

/** Which credentials answer, by which alternative, with which claims. */
const matchedAs =
  (expected: Members): Check =>
  ({ query, tree }) =>
    told(
      'matches',
      Object.fromEntries(
        query.credentials.map((one) => [
          one.id,
          satisfying(tree, one.id).map((match) => ({
            credential: match.credentialId,
            claim_set: one.claimSets === null ? null : match.satisfied[0],
            claims: chosenClaims(one, match).map((index) => one.claims?.[index]?.path),
          })),
        ]),
      ),
      expected,
    );

/** The recordings of dcql-ts: which credentials are valid for each query, and what they would show. */
const recordedAs =
  (expected: Members): Check =>
  ({ query, tree }, held) => {
    for (const one of query.credentials) {
      const recorded = recordOf(expected[one.id], one.id);
      const valid = recorded['success'] === true ? listMember(recorded, 'valid_credentials') : [];
      const indexes = valid.map((each) => recordOf(each, 'a match')['input_credential_index']);
      const ours = satisfying(tree, one.id);
      const where = ours.map((match) => held.findIndex(({ id }) => id === match.credentialId));
      const wrong = told(one.id, where, [...indexes].sort());
      if (wrong !== null) return wrong;
      for (const [at, match] of ours.entries()) {
        const shown = outputOf(valid[indexes.indexOf(where[at])]);
        const content = held[where[at] ?? 0]?.claims ?? {};
        const differs = differsFrom(shown, content, chosenPaths(one, match));
        if (differs !== null) return `${one.id}: ${differs}`;
      }
    }
    return null;
  };

const outputOf = (recorded: unknown): unknown => {
  const claims = recordOf(recordOf(recorded, 'a match')['claims'], 'claims of a match');
  const [first] = listMember(claims, 'valid_claim_sets');
  return recordOf(first, 'a claim set')['output'] ?? {};
};

const matchedByAny =
  (expected: readonly unknown[]): Check =>
  ({ query, tree }) => {
    const ids = query.credentials.flatMap(({ id }) => answering(tree, id));
    return told('matched', [...new Set(ids)].sort(), [...expected].sort());
  };

const optionsMet =
  (expected: readonly unknown[]): Check =>
  ({ tree }) =>
    told(
      'options',
      tree.sets.map(({ isRequired, options }) => ({
        required: isRequired,
        satisfiable_options: options
          .filter(({ isSatisfiable }) => isSatisfiable)
          .map(({ queryIds }) => queryIds),
      })),
      expected,
    );

/** walt.id takes the first that fits where one is asked for; the wallet offers all of them to the person. */
const answeredInPart =
  (expected: Members): Check =>
  ({ query, tree }) => {
    const wrong = query.credentials.find(({ id, isMultiple }) => {
      const ours = answering(tree, id);
      return !sameList(isMultiple ? ours : ours.slice(0, 1), expected[id] ?? []);
    });
    return wrong === undefined ? null : `${wrong.id} is answered by others`;
  };

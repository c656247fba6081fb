import type { CredentialId } from '../../../src/core/credential/credential';
import type { Json } from '../../../src/core/kernel/json';
import { approve } from '../../../src/core/presentation/approve';
import { planDisclosure } from '../../../src/core/presentation/plan-disclosure';
import { buildCard } from '../../../src/testing/build-credential';
import { buildRequest } from '../../../src/testing/build-request';
import { hide } from '../../../src/testing/issue-card';
import { isRecord, type Members } from '../shapes';
import {
  argumentsOf,
  messagesOf,
  refused,
  taken,
  takenIf,
  unitConditions,
  type Taken,
} from '../unit-conditions';
import { contradictionIn, queriesOf } from './not-ours';
import { answering, matchWire, readQuery } from './run-query';
import { readCredential } from './wire-credentials';

const verifiers =
  'judges what a verifier received; this wallet makes answers, and only from an approval';
const mdoc = 'cards of the kind mso_mdoc are not kept';
const lint = 'advises the writer of a query about what a wallet has to take';
const suite = 'a step or function of the suite itself';

const queryDuty = (one: Members): Taken => {
  const [query] = messagesOf(one);
  const read = readQuery(query);
  return read.ok ? taken : { ...takenIf(read), ...ruleOf(query) };
};

const ruleOf = (query: unknown): { readonly rule?: string } => {
  const rule = contradictionIn(query);
  return rule === undefined ? {} : { rule };
};

/** Whether a card of this type answers the query of this id. */
const typeDuty = (one: Members): Taken => {
  const [query] = messagesOf(one);
  const [vct = '', queryId = ''] = argumentsOf(one, 'setupEnvironment');
  return answers(query, queryId, { vct });
};

/** Whether these claims answer the query of this id. The condition is about claims alone: types are filled in. */
const claimsDuty = (one: Members): Taken => {
  const [query, claims] = messagesOf(one);
  const [queryId = ''] = argumentsOf(one, 'setupEnvironment');
  const vct = 'urn:case';
  return answers(ofType(query, vct), queryId, isRecord(claims) ? { vct, claims } : null);
};

/**
 * Whether the person could send these claims: a card holds them and what is asked, and the choice is all of them.
 * The condition is about what is too much, so nothing that is asked is left out.
 */
const disclosedDuty = (one: Members): Taken | string => {
  const [wire, sent] = messagesOf(one);
  if (sent !== undefined) return 'which disclosures were sent is not in the case';
  const [queryId = '', ...names] = argumentsOf(one, 'setupEnvironment');
  const type = 'urn:case';
  const query = ofType(wire, type);
  const read = readQuery(query);
  if (!read.ok) return { ...takenIf(read), ...ruleOf(query) };
  const asked = read.value.credentials.flatMap(({ claims }) => claims ?? []);
  const all = new Set([
    ...names.filter((name) => name !== '{}'),
    ...asked.map(({ path }) => String(path[0])),
  ]);
  const claims = Object.fromEntries([...all].map((name) => [name, hide(name)]));
  const plan = planDisclosure(buildRequest(query as Json), [buildCard('card', claims, { type })]); // parsed JSON
  const credentialId = 'card' as CredentialId; // as the card was just made
  const rows = [...all].map((name) => JSON.stringify([name]));
  const picks = { [queryId]: [{ credentialId, rows, isRiskAccepted: false }] as const };
  return takenIf(approve(plan, { options: [0], picks, isStrangerAccepted: false }));
};

const ofType = (query: unknown, vct: string): unknown =>
  isRecord(query) && Array.isArray(query['credentials'])
    ? {
        ...query,
        credentials: queriesOf(query).map((one) => ({ ...one, meta: { vct_values: [vct] } })),
      }
    : query;

function answers(query: unknown, queryId: string, card: Members | null): Taken {
  const held = card === null ? [] : [readCredential({ format: 'dc+sd-jwt', ...card }, 0)];
  const matched = matchWire(query, held);
  if ('outcome' in matched)
    return { ...refused(matched.outcome === 'failed' ? matched.why : ''), ...ruleOf(query) };
  return answering(matched.tree, queryId).length > 0 ? taken : refused('the card does not answer');
}

/** Conditions of the OIDF suite on DCQL. */
export const runUnitCases = unitConditions({
  ValidateDCQLQuery: queryDuty,
  ValidateCredentialVctMatchesDcqlQuery: typeDuty,
  ValidateDisclosedClaimsMatchDcqlQuery: claimsDuty,
  CheckOnlyRequestedClaimsDisclosed: disclosedDuty,
  EnsureErrorResponseForUnsatisfiableDcqlQuery: verifiers,
  ExtractVP1FinalVpTokenDCQL: verifiers,
  ExtractVpTokenDCQL: verifiers,
  ValidateVpTokenCredentialIdMatchesDcqlQuery: verifiers,
  ValidateVpTokenPresentationCountMatchesDcqlQuery: verifiers,
  CheckOnlyRequestedMdocElementsDisclosed: mdoc,
  ValidateDisclosedMdocClaimsMatchDcqlQuery: mdoc,
  ValidateMdocDocTypeMatchesDcqlQuery: mdoc,
  CheckForUnexpectedParametersInDcqlQuery: lint,
  CheckForNonSelectivelyDisclosableClaimsInDcqlQuery: lint,
  CheckForUnreferencedClaimsInDcqlQuery: lint,
  AddRequiredNonMatchingCredentialToDcqlQuery: suite,
  AddOptionalNonMatchingCredentialToDcqlQuery: suite,
  CheckDCQLQueryCredentialFormatMatchesTestConfiguration: suite,
  DcqlQueryUtils: suite,
});

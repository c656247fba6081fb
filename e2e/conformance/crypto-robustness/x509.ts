import { verifyChain } from '../../../src/adapters/proofs/certificate-chain';
import { parseBase64Certificate } from '../../../src/adapters/proofs/parse-certificate';
import { epochSeconds, type EpochSeconds } from '../../../src/core/kernel/time';
import { dnsNames } from '../../../src/core/policy/certificate';
import { base64Of } from '../base64-of';
import { failed, passed, type KindRunner, type Verdict } from '../case-result';
import { decide, type Outcome } from '../decide';
import { eachCaseOf } from '../each-case';
import { isRecord, listMember, optionalText, textMember, type Members } from '../shapes';
import { limboRule } from './limbo-rule';

/** Chains of x509-limbo. A chain to no anchor is no failure of ours but vouches for nobody: not taken. */
export const runX509: KindRunner = (file) => eachCaseOf(file, judge);

async function judge(one: Members): Promise<Verdict> {
  const expected = textMember(one, 'expected');
  if (expected !== 'SUCCESS' && expected !== 'FAILURE')
    return failed(`the verdict word "${expected}" is not known`);
  const isGood = expected === 'SUCCESS';
  const outcome = await verify(one);
  const verdict = decide(outcome, isGood ? 'accept' : 'reject');
  return verdict.outcome === 'failed'
    ? decide(outcome, isGood ? 'accept' : 'reject', limboRule(one, outcome))
    : passed;
}

async function verify(one: Members): Promise<Outcome> {
  const leafText = base64Of(textMember(one, 'peer_certificate'));
  const others = Array.isArray(one['untrusted_intermediates'])
    ? listMember(one, 'untrusted_intermediates')
    : [];
  const anchors = listMember(one, 'trusted_certs')
    .map((pem) => parseBase64Certificate(base64Of(String(pem))))
    .filter((anchor) => anchor !== null);
  const chain = await verifyChain({
    certificates: [leafText, ...others.map((pem) => base64Of(String(pem)))],
    anchors,
    now: clockOf(one),
  });
  if (!chain.ok) return { taken: false, code: String(chain.error.facts?.['rule']) };
  if (chain.value.anchors.length === 0) return { taken: false, code: 'no-anchor' };
  const { expected_peer_name: asked } = one;
  // The wallet's only question to a certificate beside its chain: does it name this host, exactly?
  if (!isRecord(asked) || asked['kind'] !== 'DNS') return { taken: true };
  return dnsNames(chain.value.leaf.facts).includes(textMember(asked, 'value'))
    ? { taken: true }
    : { taken: false, code: 'host-name' };
}

/** The case's moment; one that names none is about today, and its certificates last until 2969. */
function clockOf(one: Members): EpochSeconds {
  const time = optionalText(one, 'validation_time');
  return epochSeconds(Math.floor((time === undefined ? Date.now() : Date.parse(time)) / 1000));
}

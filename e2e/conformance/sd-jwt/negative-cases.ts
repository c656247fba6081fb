import { createProofs } from '../../../src/adapters/proofs/proofs';
import { cardState } from '../../../src/core/credential/card-state';
import { decodeCredential } from '../../../src/core/formats/formats';
import { openSdJwt } from '../../../src/core/formats/sdjwt-vc/open-sd-jwt';
import type { JsonObject } from '../../../src/core/kernel/json';
import { epochSeconds, type EpochSeconds } from '../../../src/core/kernel/time';
import { failed, falseAccept, type KindRunner, type Verdict } from '../case-result';
import { decide, type Outcome } from '../decide';
import { eachCaseOf } from '../each-case';
import { jsonOf } from '../json-of';
import { CaseShapeError, isRecord, optionalText, textMember, type Members } from '../shapes';
import { keyBindingFault } from './key-binding-fault';
import { rebuildFault } from './rebuild';

/** Cards with one defect each, and good ones; the key and the clock come with the case. */
export const runNegativeCases: KindRunner = (file) => eachCaseOf(file, judge);

async function judge(one: Members): Promise<Verdict> {
  const text = textMember(one, 'sd_jwt');
  const expected = textMember(one, 'expected');
  const rule = optionalText(one, 'rule');
  const received = await receive(text, one);
  if (one['kb_expected'] !== undefined) {
    // A presentation is refused where a card is due, whatever its key binding says (RFC 9901 §7.2).
    if (received.taken) return falseAccept('taken as a card, key binding and all', rule);
    return decide(await readPresentation(text, one['kb_expected']), expected, rule);
  }
  const verdict = decide(received, expected, rule);
  if (verdict.outcome !== 'passed' || !received.taken) return verdict;
  const opened = openSdJwt(text);
  const fault = opened.ok ? rebuildFault(text, opened.value) : opened.error.code;
  return fault === null ? verdict : failed(fault, rule);
}

/** Everything the wallet asks of a card it is given: form, signature, time. */
async function receive(text: string, one: Members): Promise<Outcome> {
  const now = clockOf(one);
  const decoded = decodeCredential(text);
  if (!decoded.ok) return { taken: false, code: decoded.error.code };
  const { credential } = decoded.value;
  const jwk = jsonOf(one['issuer_public_jwk']) as JsonObject;
  const verified = await createProofs().verifyIssuer({
    jws: text.slice(0, text.indexOf('~')),
    types: ['dc+sd-jwt', 'vc+sd-jwt'],
    trust: [],
    keys: { issuer: credential.issuer.id ?? '', jwks: { keys: [jwk] } },
    now,
  });
  if (!verified.ok) return { taken: false, code: verified.error.code };
  const status = { kind: 'none' } as const;
  const state = cardState({ intact: true, validity: credential.validity, status }, now);
  return state.kind === 'ended' || state.kind === 'notYet'
    ? { taken: false, code: state.kind }
    : { taken: true };
}

async function readPresentation(text: string, due: unknown): Promise<Outcome> {
  const { nonce, aud } = isRecord(due) ? due : {};
  if (typeof nonce !== 'string' || typeof aud !== 'string')
    throw new CaseShapeError('`kb_expected` holds no nonce and aud');
  const opened = openSdJwt(text);
  if (!opened.ok) return { taken: false, code: opened.error.code };
  const fault = await keyBindingFault(text, opened.value, { nonce, aud });
  return fault === null ? { taken: true } : { taken: false, code: `key binding: ${fault}` };
}

function clockOf(one: Members): EpochSeconds {
  const { now } = one;
  if (typeof now !== 'number') throw new CaseShapeError('no number `now`');
  return epochSeconds(now);
}

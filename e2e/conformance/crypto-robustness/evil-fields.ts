import {
  readDisplayColours,
  readLabels,
  readTexts,
} from '../../../src/core/credential/read-display';
import { contrast } from '../../../src/core/credential/colours';
import { decodeSdJwtVc } from '../../../src/core/formats/sdjwt-vc/decode';
import { selectPath } from '../../../src/core/dcql/select-path';
import type { ClaimsPath } from '../../../src/core/dcql/query';
import { checkAddress } from '../../../src/core/issuance/issuer-address';
import { parseOffer } from '../../../src/core/issuance/parse-offer';
import { issuerMetadataUrl } from '../../../src/core/issuance/well-known';
import { cleanText } from '../../../src/core/kernel/clean-text';
import { isJsonObject, member } from '../../../src/core/kernel/json';
import { parseJson } from '../../../src/core/kernel/json-parse';
import { utf8Encode } from '../../../src/core/kernel/utf8';
import { checkUrl } from '../../../src/core/policy/url-policy';
import { readAnswer } from '../../../src/core/presentation/read-answer';
import { readRequestUri } from '../../../src/core/presentation/read-request-uri';
import { forgeSdJwt } from '../../../src/testing/forge-sd-jwt';
import { ClaimValue } from '../../../src/display/claim-value';
import { fieldLabel } from '../../../src/display/field-label';
import { Foreign } from '../../../src/ui/foreign';
import { failed, passed, type Verdict } from '../case-result';
import { jsonOf } from '../json-of';
import { CaseShapeError } from '../shapes';
import { valueFault } from './foreign-text';
import { shown } from './shown';

const production = { allowLoopbackHttp: false };
const longestShown = 260;
/** Most bytes of a request (DESIGN 10). */
const requestCap = 256 * 1_024;

type FieldJudge = (value: unknown) => Verdict;

const verdictOf = (fault: string | null | undefined): Verdict =>
  fault === null || fault === undefined ? passed : failed(fault);

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new CaseShapeError('`value` is no text');
  return value;
}

/** A claim is kept exactly, and shown inert, cut and without another day than was written. */
function claim(name: string, value: unknown): Verdict {
  const text = textOf(value);
  const view = shown(ClaimValue, { path: [name], value: text });
  const isDay = name.includes('birth') && /^\d{4}-\d{2}-\d{2}T/.test(text);
  const day = shown(ClaimValue, { path: [name], value: text.slice(0, 10) }).text;
  return verdictOf(
    valueFault(name, text) ??
      (view.text.length > longestShown ? `shows ${String(view.text.length)} characters` : null) ??
      (isDay && view.text !== day ? `shows ${view.text} instead of ${day}` : null),
  );
}

/** JSON as the claims of a card: refused with a code, or every member shown without rounding. */
function claimsJson(value: unknown): Verdict {
  const parsed = parseJson(textOf(value));
  if (!parsed.ok) return passed;
  if (!isJsonObject(parsed.value)) return passed;
  const faults = Object.entries(parsed.value).map(([name, one]) => {
    const view = shown(ClaimValue, { path: [name], value: one });
    const [digits] = /\d{16,}/.exec(textOf(value)) ?? [];
    const isRounded = digits !== undefined && !view.text.replaceAll(/\D/g, '').includes(digits);
    return view.fault ?? (isRounded ? `shows ${view.text}` : null);
  });
  return verdictOf(faults.find((fault) => fault !== null));
}

/** JSON as the signed payload: a member twice is refused; a moment far away is taken as it stands, not as another unit. */
function payloadJson(value: unknown): Verdict {
  const text = textOf(value);
  const parsed = parseJson(text);
  if (!parsed.ok) return passed;
  const exp = isJsonObject(parsed.value) ? member(parsed.value, 'exp') : undefined;
  const body = isJsonObject(parsed.value) ? { vct: 'urn:example:card', ...parsed.value } : text;
  const decoded = decodeSdJwtVc(forgeSdJwt(JSON.stringify(body)));
  if (!decoded.ok || exp === undefined) return passed;
  const { expiresAt } = decoded.value.credential.validity;
  return expiresAt === exp ? passed : failed(`takes the end as ${String(expiresAt)}`);
}

/** A name somebody gives themselves: shown inert, and never made equal to one written otherwise. */
function name(value: unknown): Verdict {
  const text = textOf(value);
  const { fault } = shown(Foreign, { text });
  const plain = text.replaceAll(/[\u200b-\u200d\u2060]/g, '');
  const isMerged = plain !== text && cleanText(text) === cleanText(plain);
  return verdictOf(fault ?? (isMerged ? 'is made equal to another name' : null));
}

/** An issuer's identifier: one with a query is refused; one of other letters is shown as it travels. */
function issuer(value: unknown): Verdict {
  const text = textOf(value);
  const role = { member: 'credential_issuer', isIdentifier: true };
  const checked = checkAddress(text, role, production);
  if (!checked.ok) return /[?#]/.test(text) ? passed : failed(`refused: ${checked.error.code}`);
  if (/[?#]/.test(text)) return failed('takes an identifier with a query');
  if (/[^\u0000-\u007f]/.test(text) && !checked.value.host.ascii.includes('xn--'))
    return failed('does not show the letters it travels in');
  const wellKnown = new URL(issuerMetadataUrl(text)).pathname;
  return wellKnown === '/.well-known/openid-credential-issuer'
    ? passed
    : failed(`looks for its metadata at ${wellKnown}`);
}

/** A path selects own members only. */
function dcqlPath(value: unknown): Verdict {
  const selected = selectPath({ a: 1 }, jsonOf(value) as ClaimsPath);
  return typeof selected === 'string' ? passed : failed('selects an inherited member');
}

/** Colours that cannot be read against one another are not used; a form of another kind is left out. */
function display(value: unknown): Verdict {
  const wire = jsonOf(value);
  const colours = readDisplayColours([wire]);
  if (colours !== null && contrast(colours.background, colours.text) < 4.5)
    return failed('uses colours nobody can read');
  return readTexts(wire, 'name').length === 0 ? passed : failed('reads what is no list');
}

/** Labels of neighbouring claims, written `one/other`: two of one text are told apart. */
function labels(value: unknown): Verdict {
  const given = textOf(value).split('/');
  const claims = given.map((label, index) => ({
    path: [`claim_${String(index)}`],
    display: [{ label }],
  }));
  const read = readLabels(jsonOf(claims), 'label');
  const shownLabels = claims.map(({ path }) => fieldLabel(path, read));
  return new Set(shownLabels).size === given.length
    ? passed
    : failed(`shows ${shownLabels.join(' and ')}`);
}

/** A language of no language: the name is shown without it doing anything. */
function locale(value: unknown): Verdict {
  const [first] = readTexts([{ name: 'Card', locale: textOf(value) }], 'name');
  return first === undefined ? passed : verdictOf(shown(Foreign, first).fault);
}

/** Where the other side would like the person to go after the answer. */
function answerRedirect(value: unknown): Verdict {
  const body = JSON.stringify({ redirect_uri: textOf(value) });
  const responseUri = 'https://verifier.example/post';
  const { redirectUri } = readAnswer(200, body, { ...production, responseUri });
  return redirectUri === null ? passed : failed('would open it');
}

/** A parameter of a request: the text that carries it is capped as a whole. */
const parameter =
  (called: string): FieldJudge =>
  (value) => {
    const query = new URLSearchParams({
      client_id: 'redirect_uri:https://verifier.example/post',
      response_type: 'vp_token',
      dcql_query: '{}',
    });
    // The case's value or more of the same: at the latest over the cap of a whole request it is refused.
    const text = textOf(value);
    query.set(called, text.repeat(Math.ceil(requestCap / text.length)));
    const read = readRequestUri(`openid4vp://?${query.toString()}`, production);
    return read.ok ? failed('no cap is met') : passed;
  };

/** The address of a request: no name and password in front of its host. */
function requestUri(value: unknown): Verdict {
  return checkUrl(textOf(value), production).ok ? failed('would contact it') : passed;
}

/** What an offer asks to be typed: lengths within the caps, or the offer is refused. */
function txCode(value: unknown): Verdict {
  const grant = { 'pre-authorized_code': 'code', tx_code: value };
  const offer = parseOffer(
    utf8Encode(
      JSON.stringify({
        credential_issuer: 'https://issuer.example',
        credential_configuration_ids: ['card'],
        grants: { 'urn:ietf:params:oauth:grant-type:pre-authorized_code': grant },
      }),
    ),
    production,
  );
  if (!offer.ok) return passed;
  const asked = offer.value.preAuthorized?.txCode;
  const isCapped = (asked?.length ?? 0) <= 64 && (asked?.description?.length ?? 0) <= 300;
  return isCapped ? passed : failed('passes a cap');
}

/** How each place is judged; a claim by its name, every other place by its own. */
export const judges: {
  readonly claim: (name: string, value: unknown) => Verdict;
  readonly byField: Readonly<Record<string, FieldJudge>>;
} = {
  claim,
  byField: {
    claims_json: claimsJson,
    payload_json: payloadJson,
    'issuer.display.name': name,
    'client_metadata.client_name': name,
    credential_issuer: issuer,
    'dcql.path': dcqlPath,
    display,
    'claims[].display': labels,
    'display.locale': locale,
    'direct_post.redirect_uri': answerRedirect,
    nonce: parameter('nonce'),
    client_id: parameter('client_id'),
    request_uri: requestUri,
    tx_code: txCode,
  },
};

import { disclosureClosure } from '../../../src/core/credential/disclosure-closure';
import { readTexts } from '../../../src/core/credential/read-display';
import { composePresentation } from '../../../src/core/formats/sdjwt-vc/compose';
import { decodeCredential } from '../../../src/core/formats/formats';
import { readBack } from '../../../src/core/formats/sdjwt-vc/read-back';
import { member } from '../../../src/core/kernel/json';
import { checkUrl } from '../../../src/core/policy/url-policy';
import { ClaimValue } from '../../../src/display/claim-value';
import { hide, issueCard } from '../../../src/testing/issue-card';
import { Foreign } from '../../../src/ui/foreign';
import { failed, passed, type Verdict } from '../case-result';
import { isSame } from '../json-of';
import { shown } from './shown';

/** A text by somebody else in every place the wallet takes one: a value, a display name with its language, an address. */
export function judgeForeignText(text: string): Verdict {
  const fault = valueFault('note', text) ?? nameFault(text) ?? addressFault(text);
  return fault === null ? passed : failed(fault);
}

/** As the value of a card: kept and presented exactly, shown inert. */
export function valueFault(name: string, value: string): string | null {
  const card = issueCard({ [name]: hide(value) });
  const decoded = decodeCredential(card);
  if (!decoded.ok) return `refused in a card: ${decoded.error.code}`;
  const { credential } = decoded.value;
  if (!isSame(member(credential.content, name), value)) return 'read otherwise from a card';
  const { disclosures } = disclosureClosure(credential, [[name]]);
  const read = readBack(composePresentation(credential, disclosures), card);
  if (!read.ok) return `cannot be presented: ${read.error.code}`;
  if (!isSame(read.value[0]?.value, value)) return 'presented otherwise';
  return shown(ClaimValue, { path: [name], value }).fault;
}

/** As a display name, and as the language of one. */
function nameFault(text: string): string | null {
  const named = readTexts([{ name: text, locale: text }], 'name');
  const inLanguage = readTexts([{ name: 'Card', locale: text }], 'name');
  for (const { text: name, lang } of [...named, ...inLanguage]) {
    const { fault } = shown(Foreign, { text: name, lang });
    if (fault !== null) return `as a name it ${fault}`;
  }
  return null;
}

/** As an address: contacted only where it is one of https. */
function addressFault(text: string): string | null {
  const checked = checkUrl(text, { allowLoopbackHttp: false });
  return checked.ok && new URL(checked.value.href).protocol !== 'https:'
    ? 'taken for an address to contact'
    : null;
}

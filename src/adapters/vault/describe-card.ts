import { exposure, fieldsOf } from '../../core/credential/fields';
import { findPortrait } from '../../core/credential/find-portrait';
import { highlightsOf } from '../../core/credential/highlights';
import { labelFor } from '../../core/credential/label';
import type { ClaimNode } from '../../core/credential/claim-tree';
import type { Credential, CredentialId } from '../../core/credential/credential';
import { ExactNumber } from '../../core/kernel/json';
import { sha256Text } from '../../core/kernel/sha256';
import type { EpochSeconds } from '../../core/kernel/time';
import type { IndexEntry } from './card-index';
import type { CardHistory, CardRecord } from './card-record';
import { fold } from '../../core/kernel/fold';

/** Values longer than this are pictures and prose, which nobody searches for by typing. */
const longestSearched = 200;

/** A short value as text; null for what a list row could not show. */
const valueText = ({ value, children }: ClaimNode): string | null => {
  if (children.length > 0) return null;
  if (typeof value === 'string') return value.length <= longestSearched ? value : null;
  if (typeof value === 'number') return String(value);
  return value instanceof ExactNumber ? value.text : null;
};

/** The stable name an issuer's colour is drawn from: what it calls itself, else where it was met. */
const issuerKeyOf = (credential: Credential, issuerUrl: string): string =>
  credential.issuer.id ?? issuerUrl;

/** An issuer that renews its certificate signs its lists with the new one: both are sources of their own. */
const sourceKeyOf = ({ issuer }: Credential, issuerUrl: string): string =>
  sha256Text(JSON.stringify([issuer.id ?? issuerUrl, issuer.certificates[0] ?? null]));

/** What the index says of a card: everything the list, the search and the request's first look need. */
export const describeCard = (
  id: CredentialId,
  {
    card,
    credential,
    history,
    lastUsedAt,
  }: {
    readonly card: CardRecord;
    readonly credential: Credential;
    readonly history: CardHistory;
    readonly lastUsedAt: EpochSeconds | null;
  },
): IndexEntry => {
  const fields = fieldsOf(credential);
  const { total, hideable } = exposure(credential);
  const { names, labels } = card.display;
  const searched = [
    ...names.map(({ text }) => text),
    credential.type,
    ...labels.flatMap(({ texts }) => texts.map(({ text }) => text)),
    ...fields.map(({ path }) => path.filter((step) => typeof step === 'string').join(' ')),
  ];
  return {
    id,
    names,
    type: credential.type,
    format: card.format,
    issuer: history.trust,
    issuerKey: issuerKeyOf(credential, card.issuerUrl),
    fieldCount: total,
    hideableCount: hideable,
    hasPortrait: findPortrait(credential) !== null,
    highlights: highlightsOf(credential.claims).map(({ path, text }) => ({
      path,
      text,
      labels: labelFor(card.display.labels, path),
    })),
    addedAt: card.addedAt,
    lastUsedAt,
    keyId: card.keyId,
    isForViewing: card.isForViewing,
    isIntact: history.isIntact,
    validity: credential.validity,
    sourceKey: sourceKeyOf(credential, card.issuerUrl),
    pointers: credential.status,
    readings: history.readings,
    unread: history.unread,
    authorityKeyIds: history.authorityKeyIds,
    issuerText: fold(history.trust.name),
    searchText: fold(searched.join('\n')).replaceAll('_', ' '),
    valueText: fold(fields.flatMap((field) => valueText(field) ?? []).join('\n')),
  };
};

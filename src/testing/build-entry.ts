import type { CredentialId } from '../core/credential/credential';
import { epochSeconds } from '../core/kernel/time';
import type { Verifier } from '../core/policy/party';
import type { Entry, EntryId, SharedCard } from '../ports/activity';

/** A requester somebody vouches for, by its name. */
export const verifierNamed = (name: string): Verifier => ({
  clientId: `x509_san_dns:${name}.example`,
  prefix: 'x509_san_dns',
  tier: 'confirmed',
  host: `${name.toLowerCase().replaceAll(' ', '-')}.example`,
  confirmedName: name,
  vouchedBy: ['Example list'],
  claimedName: null,
  recognition: name,
});

/** What went from one card; each field by its name. */
export const sharedFields = (
  sent: readonly string[],
  more: Partial<SharedCard> = {},
): SharedCard => ({
  credentialId: 'card-1' as CredentialId,
  names: [{ lang: 'en', text: 'Driving licence' }],
  type: 'urn:example:driving-licence',
  issuerName: 'Demo Transport Agency',
  state: { kind: 'noStatus' },
  asked: sent.map((name) => [name]),
  sent: sent.map((name) => [name]),
  kept: [],
  labels: [],
  changed: [],
  values: null,
  ...more,
});

interface AnswerParts {
  readonly id: string;
  readonly at: number;
  readonly to: string;
  readonly cards: readonly SharedCard[];
  readonly outcome?: Extract<Entry, { kind: 'shared' }>['outcome'];
}

/** An answer as Activity keeps it. */
export const sharedEntry = (parts: AnswerParts): Extract<Entry, { kind: 'shared' }> => ({
  kind: 'shared',
  id: parts.id as EntryId,
  at: epochSeconds(parts.at),
  verifier: verifierNamed(parts.to),
  purpose: null,
  retention: '24 months',
  cards: parts.cards,
  outcome: parts.outcome ?? 'accepted',
  answer: null,
  presentationHash: 'hash',
  receiptNumber: 'ABCD-1234',
});

import { describe, expect, it } from 'vitest';
import type { CredentialId } from '../../core/credential/credential';
import { epochSeconds } from '../../core/kernel/time';
import type { Entry, SendOutcome } from '../../ports/activity';
import { cardUses } from './card-uses';

type Shared = Extract<Entry, { kind: 'shared' }>;

const mine = 'card-1' as CredentialId;

/** An answer from one card; only what the tab reads is filled in. */
const answer = (
  outcome: SendOutcome,
  parts: { readonly from?: string; readonly name?: string | null; readonly sent?: string[] } = {},
): Entry => {
  const { from = mine, name = 'Aalto Car Share', sent = ['given_name'] } = parts;
  const card = { credentialId: from, sent: sent.map((path) => [path]), labels: [] };
  return {
    id: `entry of ${outcome}`,
    at: epochSeconds(1),
    kind: 'shared',
    verifier: { confirmedName: name, host: 'carshare.example' },
    cards: [card],
    outcome,
  } as unknown as Shared;
};

describe('who got fields of a card', () => {
  it.each(['accepted', 'refused', 'sent-unconfirmed', 'sending'] as const)(
    'names them when the answer was %s: it has left, or may have',
    (outcome) => {
      expect(cardUses([answer(outcome)], mine)).toMatchObject([
        { who: 'Aalto Car Share', outcome, fields: ['Given name'] },
      ]);
    },
  );

  it('leaves out what never left, what came from another card, and what is no answer', () => {
    const received = { kind: 'received', credentialId: mine } as Entry;
    const others = [answer('not-sent'), answer('accepted', { from: 'card-2' }), received];
    expect(cardUses(others, mine)).toEqual([]);
  });

  it('names a host where nobody vouches for a name, and an answer without fields', () => {
    expect(cardUses([answer('accepted', { name: null, sent: [] })], mine)).toMatchObject([
      { who: 'carshare.example', fields: [] },
    ]);
  });
});

import { cardName } from '../../display/card-name';
import { formatList } from '../../words/formats';
import { t, type WordId } from '../../words/words';
import type { Entry, SendOutcome, SharedCard } from '../../ports/activity';
import type { Verifier } from '../../core/policy/party';

/** Who an entry is about: a confirmed name, else the host; never what they call themselves. */
export const partyName = (verifier: Verifier): string => verifier.confirmedName ?? verifier.host;

const sharedWords: Record<SendOutcome, WordId> = {
  accepted: 'activity.shared',
  prepared: 'activity.prepared',
  sending: 'activity.maybe',
  'sent-unconfirmed': 'activity.maybe',
  refused: 'activity.refused',
  'not-sent': 'activity.notSent',
};

const toldWords: Record<SendOutcome, WordId> = {
  accepted: 'activity.told',
  refused: 'activity.told',
  prepared: 'activity.prepared',
  sending: 'activity.toldMaybe',
  'sent-unconfirmed': 'activity.toldMaybe',
  'not-sent': 'activity.notSent',
};

const stateWords: Record<string, WordId> = {
  valid: 'state.valid',
  withdrawn: 'state.withdrawn',
  paused: 'state.paused',
};

const stateWord = (state: string): string => t(stateWords[state] ?? 'state.other');

/** How many fields left, over all cards of an answer. */
const sentCount = (cards: readonly SharedCard[]): number =>
  cards.reduce((sum, card) => sum + card.sent.length, 0);

/** The line and the note under it that tell an entry. */
export const entryWords = (
  entry: Entry,
): { readonly title: string; readonly note: string | undefined } => {
  switch (entry.kind) {
    case 'shared':
      return {
        title: t(sharedWords[entry.outcome], {
          n: sentCount(entry.cards),
          who: partyName(entry.verifier),
        }),
        note: fromCards(entry.cards),
      };
    case 'declined':
      return { title: t('activity.declined', { who: partyName(entry.verifier) }), note: undefined };
    case 'told':
      return {
        title: t(toldWords[entry.outcome], { who: partyName(entry.verifier) }),
        note: t('activity.toldNote'),
      };
    case 'received':
      return {
        title: t('activity.received', { card: cardName(entry) }),
        note: t('activity.fromIssuer', { issuer: entry.issuerName }),
      };
    case 'deleted':
      return {
        title: t('activity.deleted', { card: cardName(entry) }),
        note: t('activity.fromIssuer', { issuer: entry.issuerName }),
      };
    case 'status-changed':
      return {
        title: t('activity.statusChanged', { card: cardName(entry), state: stateWord(entry.to) }),
        note: t('activity.wasBefore', { state: stateWord(entry.from) }),
      };
  }
};

const fromCards = (cards: readonly SharedCard[]): string | undefined =>
  cards.length === 0
    ? undefined
    : t('activity.fromCard', { cards: formatList(cards.map(cardName), 'and') });

/** Whether something sent has left, or may have. */
export const hasLeftDevice = (outcome: SendOutcome): boolean =>
  outcome !== 'not-sent' && outcome !== 'prepared';

/** Whether data left, or may have: what the marker stands for. */
export const hasLeft = (entry: Entry): boolean =>
  entry.kind === 'shared' && hasLeftDevice(entry.outcome);

import type { CardKind, CounterpartClient, SceneStart } from '../support/counterpart-client';
import type { Dice } from './random';
import type { DrivenPage } from './driven-page';
import { markPatch, type Deed, type HeldCard, type Ledger } from './ledger';

/** Bound and small, with a picture of 40 KB, and one that is cut in parts. */
const kinds: readonly CardKind[] = ['person-id', 'driving-licence', 'degree', 'gym-membership'];

/** More cards than this make a trial slow and show nothing new. */
const enoughCards = 8;

export type DeedKind = Deed['kind'];

export interface Doer {
  readonly client: CounterpartClient;
  readonly ledger: Ledger;
  readonly dice: Dice;
  /** Requests that were made, by session. */
  readonly started: Map<string, SceneStart>;
  /** A backup of another wallet, where the proof has one. */
  readonly backup?: BackupAtHand;
}

/** A backup and what is in it. */
export interface BackupAtHand {
  /** Base64. */
  readonly file: string;
  readonly passphrase: string;
  readonly cards: readonly HeldCard[];
}

let marks = 0;

/** Does one thing through the driver and writes down what the vault said. */
export const doDeed = async (
  driven: DrivenPage,
  kind: DeedKind,
  { client, ledger, dice, started, backup }: Doer,
): Promise<string> => {
  const settle = (
    deed: Deed,
    answer: { readonly ok: boolean; readonly code?: string },
    id?: string,
    outcome?: string,
  ): string => {
    if (answer.ok) ledger.acknowledge(deed, id, outcome);
    else ledger.refuse(deed);
    return answer.ok ? 'ok' : (answer.code ?? '');
  };
  switch (kind) {
    case 'receive': {
      const typeOf = (kind: CardKind): string =>
        client.addresses.issuer.cards.find(({ id }) => id === kind)?.vct ?? '';
      const hasPerson = ledger.cards().some(({ type }) => type === typeOf('person-id'));
      // Requests of this proof ask for it.
      const card = hasPerson ? dice.pick(kinds) : 'person-id';
      const offer = await client.offer({ card });
      const deed: Deed = { kind, type: typeOf(card) };
      ledger.begin(deed);
      const answer = await driven.ask('receive', offer.offer_uri_text);
      return settle(deed, answer, answer.ok ? answer.value : '');
    }
    case 'remove': {
      const held = ledger.cards();
      if (held.length === 0) return 'nothing to remove';
      const deed: Deed = { kind, id: dice.pick(held).id };
      ledger.begin(deed);
      return settle(deed, await driven.ask('remove', deed.id));
    }
    case 'change': {
      marks += 1;
      const deed: Deed = { kind, mark: `mark-${marks}` };
      ledger.begin(deed);
      return settle(deed, await driven.ask('change', markPatch(deed.mark)));
    }
    case 'passphrase':
    case 'reseal': {
      const [present = ''] = ledger.passphrases();
      marks += 1;
      const deed = { kind, next: `violin copper meadow ${marks} sunday` };
      ledger.begin(deed);
      if (kind === 'passphrase')
        return settle(deed, await driven.ask('changePassphrase', present, deed.next));
      const sealed = settle(deed, await driven.ask('sealAnew', present, deed.next));
      // What is left under the old root goes with the first unlock under the new one.
      if (sealed === 'ok') await driven.ask('unlock', deed.next);
      return sealed;
    }
    case 'back up': {
      const deed: Deed = { kind };
      ledger.begin(deed);
      return settle(deed, await driven.ask('backUp'));
    }
    case 'restore': {
      if (backup === undefined) return 'no backup at hand';
      const deed: Deed = { kind, cards: backup.cards };
      ledger.begin(deed);
      return settle(deed, await driven.ask('restore', backup.file, backup.passphrase));
    }
    case 'answer': {
      const start = await client.start('age-check');
      started.set(start.session, start);
      const deed: Deed = { kind, session: start.session };
      ledger.begin(deed);
      const answer = await driven.ask('answer', start.request_text);
      return answer.ok
        ? settle(deed, answer, answer.value.entryId, answer.value.outcome)
        : settle(deed, answer);
    }
  }
};

/** What comes next: mostly what writes, more deletions when there is much. */
export const nextDeed = ({ dice, ledger, backup }: Doer): DeedKind => {
  const held = ledger.cards().length;
  if (held < 2) return 'receive';
  const roll = dice.next();
  if (roll < 0.04) return 'passphrase';
  if (roll < 0.08 && backup !== undefined) return 'restore';
  if (roll < 0.3) return 'change';
  if (roll < 0.5) return 'answer';
  if (held >= enoughCards) return 'remove';
  return roll < 0.85 ? 'receive' : 'remove';
};

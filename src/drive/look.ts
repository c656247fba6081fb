import type { Vault } from '../ports/vault';
import type { Settings } from '../ports/settings';
import { codeOf, type Said } from './said';

/** What an open wallet shows of itself. */
export interface Seen {
  readonly cards: readonly {
    readonly id: string;
    readonly type: string;
    readonly opens: boolean;
  }[];
  readonly unreadable: number;
  readonly settings: Settings;
  readonly entries: readonly {
    readonly id: string;
    readonly kind: string;
    readonly outcome: string | null;
    readonly credentialId: string | null;
  }[];
}

/** Reads everything there is, and opens every card. */
export const look = async (vault: Vault): Promise<Said<Seen>> => {
  const [cards, settings, activity] = await Promise.all([
    vault.cards(),
    vault.settings(),
    vault.activity(),
  ]);
  if (!cards.ok) return codeOf(cards.error);
  if (!settings.ok) return codeOf(settings.error);
  if (!activity.ok) return codeOf(activity.error);
  const opened = await Promise.all(cards.value.cards.map(({ id }) => vault.card(id)));
  return {
    ok: true,
    value: {
      cards: cards.value.cards.map(({ id, type }, at) => ({
        id,
        type,
        opens: opened[at]?.ok === true,
      })),
      unreadable: cards.value.unreadable,
      settings: settings.value,
      entries: activity.value.map((entry) => ({
        id: entry.id,
        kind: entry.kind,
        outcome: 'outcome' in entry ? entry.outcome : null,
        credentialId: 'credentialId' in entry ? entry.credentialId : null,
      })),
    },
  };
};

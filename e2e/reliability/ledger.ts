import { epochSeconds } from '../../src/core/kernel/time';
import type { Seen } from '../../src/drive/look';
import { looseEnds } from './loose-ends';
import type { ReadVault } from './vault-reader';

/** One thing a person does, as far as what it changes. */
export type Deed =
  | { readonly kind: 'receive'; readonly type: string }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'change'; readonly mark: string }
  /** By a slot that is sealed again, or by everything sealed again under a new root. */
  | { readonly kind: 'passphrase' | 'reseal'; readonly next: string }
  | { readonly kind: 'answer'; readonly session: string }
  | { readonly kind: 'restore'; readonly cards: readonly HeldCard[] }
  | { readonly kind: 'back up' };

export interface HeldCard {
  readonly id: string;
  readonly type: string;
}

/** What the wallet said it saved, and what it was asked for and had not answered yet. */
export interface Ledger {
  /** Those that may open the wallet: one, or two while a change is under way. */
  readonly passphrases: () => readonly string[];
  /** Cards that must be here. */
  readonly cards: () => readonly HeldCard[];
  readonly begin: (deed: Deed) => void;
  /** The vault answered the page: it is done. `id` is what it said it made. */
  readonly acknowledge: (deed: Deed, id?: string, outcome?: string) => void;
  /** The vault answered that it was not done. */
  readonly refuse: (deed: Deed) => void;
  readonly acknowledged: () => number;
  /** Another book that says the same: one wallet, copied. */
  readonly copy: () => Ledger;
  /**
   * Compares with what is there after a new start, and takes it over: what was under way is then either done or not.
   *
   * @returns one sentence for each promise that was broken
   */
  readonly settle: (found: Found) => Promise<readonly string[]>;
}

export interface Found {
  readonly passphrase: string;
  readonly seen: Seen;
  readonly read: ReadVault;
  /** Whether the answer to a session reached the requester. */
  readonly reached: (session: string) => Promise<boolean>;
}

/** The setting that carries a mark: a requester nobody ever meets. */
export const markOf = ({ settings }: Pick<Seen, 'settings'>): string =>
  settings.blocked[0]?.host ?? '';

/** The settings that say this mark. */
export const markPatch = (mark: string) => ({
  blocked: [{ recognition: 'soak', name: null, host: mark, since: epochSeconds(0) }],
});

interface Book {
  passphrases: readonly string[];
  marks: readonly string[];
  under: readonly Deed[];
  count: number;
  readonly cards: Map<string, string>;
  readonly gone: Set<string>;
  /** Answers by entry, with what the wallet said became of them. */
  readonly answers: Map<string, string>;
  /** Sessions whose answer it acknowledged. */
  readonly answered: Set<string>;
}

/** A book of what one wallet said. */
export const createLedger = (passphrase: string): Ledger =>
  ledgerOf({
    passphrases: [passphrase],
    marks: [''],
    under: [],
    count: 0,
    cards: new Map(),
    gone: new Set(),
    answers: new Map(),
    answered: new Set(),
  });

const ledgerOf = (book: Book): Ledger => {
  const { cards, gone, answers, answered } = book;

  const end = (deed: Deed): void => {
    book.under = book.under.filter((one) => one !== deed);
  };

  const acknowledge: Ledger['acknowledge'] = (deed, id = '', outcome = '') => {
    end(deed);
    book.count += 1;
    if (deed.kind === 'receive') cards.set(id, deed.type);
    if (deed.kind === 'restore') for (const card of deed.cards) cards.set(card.id, card.type);
    if (deed.kind === 'remove') {
      cards.delete(deed.id);
      gone.add(deed.id);
    }
    if (deed.kind === 'change') book.marks = [deed.mark];
    if ('next' in deed) book.passphrases = [deed.next];
    if (deed.kind === 'answer') {
      answers.set(id, outcome);
      answered.add(deed.session);
    }
  };

  const settleCards = ({ seen }: Found): string[] => {
    const faults: string[] = [];
    const here = new Map(seen.cards.map(({ id, type }) => [id, type]));
    const leaving = new Set(
      book.under.flatMap((deed) => (deed.kind === 'remove' ? [deed.id] : [])),
    );
    for (const [id, type] of cards) {
      if (here.has(id)) continue;
      if (!leaving.has(id)) faults.push(`saved and gone: ${type} ${id}`);
      cards.delete(id);
      gone.add(id);
    }
    faults.push(...settleRestored(here));
    const coming = book.under.flatMap((deed) => (deed.kind === 'receive' ? [deed.type] : []));
    for (const [id, type] of here) {
      if (cards.has(id)) continue;
      const at = coming.indexOf(type);
      if (gone.has(id)) faults.push(`deleted and here again: ${type} ${id}`);
      else if (at < 0) faults.push(`nobody asked for it: ${type} ${id}`);
      else coming.splice(at, 1);
      cards.set(id, type);
    }
    for (const { id, type, opens } of seen.cards)
      if (!opens) faults.push(`does not open: ${type} ${id}`);
    return faults;
  };

  /** All cards of a backup, or none. */
  const settleRestored = (here: ReadonlyMap<string, string>): string[] =>
    book.under.flatMap((deed) => {
      if (deed.kind !== 'restore') return [];
      const fresh = deed.cards.filter(({ id }) => !cards.has(id));
      const came = fresh.filter(({ id }) => here.has(id));
      for (const { id, type } of came) cards.set(id, type);
      return came.length === 0 || came.length === fresh.length
        ? []
        : [`${came.length} of ${fresh.length} cards of a backup came`];
    });

  const settleAnswers = async ({ seen, reached }: Found): Promise<string[]> => {
    const faults: string[] = [];
    const shared = seen.entries.filter(({ kind }) => kind === 'shared');
    for (const [id, outcome] of answers) {
      const entry = shared.find((one) => one.id === id);
      if (entry === undefined) faults.push(`an answer without its entry: ${id}`);
      else if (entry.outcome !== outcome)
        faults.push(`an answer that was ${outcome} is ${String(entry.outcome)}: ${id}`);
    }
    const fresh = shared.filter(({ id }) => !answers.has(id));
    const sessions = book.under.flatMap((deed) => (deed.kind === 'answer' ? [deed.session] : []));
    const open = [...new Set(sessions)].filter((session) => !answered.has(session));
    const arrived = (await Promise.all(open.map(reached))).filter(Boolean).length;
    if (arrived > fresh.length) faults.push('an answer reached them and no entry says so');
    if (fresh.length > sessions.length) faults.push('an entry for an answer nobody gave');
    for (const { id, outcome } of fresh) answers.set(id, outcome ?? '');
    return faults;
  };

  return {
    passphrases: () => book.passphrases,
    cards: () => [...cards].map(([id, type]) => ({ id, type })),
    begin: (deed) => {
      book.under = [...book.under, deed];
      if ('next' in deed) book.passphrases = [...book.passphrases, deed.next];
      if (deed.kind === 'change') book.marks = [...book.marks, deed.mark];
      if (deed.kind === 'restore') for (const { id } of deed.cards) gone.delete(id);
    },
    acknowledge,
    refuse: (deed) => {
      // Of an answer that did not end well nobody knows whether it arrived.
      if (deed.kind !== 'answer') end(deed);
      if ('next' in deed) book.passphrases = book.passphrases.filter((one) => one !== deed.next);
      if (deed.kind === 'change') book.marks = book.marks.filter((one) => one !== deed.mark);
    },
    acknowledged: () => book.count,
    copy: () => ledgerOf(structuredClone(book)),
    settle: async (found) => {
      const mark = markOf(found.seen);
      const faults = [
        ...settleCards(found),
        ...(await settleAnswers(found)),
        ...(book.marks.includes(mark)
          ? []
          : [`settings say ${mark} instead of ${book.marks.join(' or ')}`]),
        ...(found.seen.unreadable === 0 ? [] : [`${found.seen.unreadable} unreadable`]),
        ...looseEnds(found.read),
      ];
      book.marks = [mark];
      book.passphrases = [found.passphrase];
      book.under = [];
      return faults;
    },
  };
};

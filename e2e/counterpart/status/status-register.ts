import type { CardId } from '../issuer/card-kind';
import type { Practice } from '../practice';
import { listLength, StatusBits, type StatusValue } from './status-bits';

/** A card somebody received, and where its status stands. */
export interface IssuedCard {
  /** Short name of this one card, on the status page and in tests. */
  readonly reference: string;
  readonly kind: CardId;
  readonly tenant: string;
  readonly list: string;
  readonly index: number;
  readonly issuedAt: number;
}

export const listModes = ['ok', 'slow', 'gone', 'expired', 'bad-signature', 'no-cors'] as const;
export type ListMode = (typeof listModes)[number];

// Other people's cards: a list in which nobody was ever withdrawn would hide mistakes in reading it.
const strangers = 1300;

/** Who holds which place on which list, and what stands there. */
export class StatusRegister {
  mode: ListMode = 'ok';
  private readonly lists = new Map<string, StatusBits>();
  private readonly cards = new Map<string, IssuedCard>();

  constructor(private readonly practice: Practice) {}

  uriOf(tenant: string): string {
    return `${this.practice.origins.status}/lists/${tenant}`;
  }

  bits(tenant: string): StatusBits {
    const known = this.lists.get(tenant);
    if (known) return known;
    const bits = new StatusBits();
    for (let n = 0; n < strangers; n += 1) {
      const index = this.practice.lasting.integer(`stranger|${tenant}|${n}`, listLength);
      bits.set(index, n % 10 === 0 ? 2 : 1);
    }
    this.lists.set(tenant, bits);
    return bits;
  }

  /** Gives a card a free place, far from its neighbours; the same place when it is issued again. */
  enter(card: Pick<IssuedCard, 'reference' | 'kind' | 'tenant'>): IssuedCard {
    const known = this.cards.get(card.reference);
    if (known) return known;
    const taken = new Set(
      this.issued().flatMap((c) => (c.tenant === card.tenant ? [c.index] : [])),
    );
    let index = this.practice.passing.integer(`place|${card.reference}`, listLength);
    while (taken.has(index) || this.bits(card.tenant).get(index) !== 0) {
      index = (index + 1) % listLength;
    }
    const list = this.uriOf(card.tenant);
    const entry = { ...card, list, index, issuedAt: this.practice.now() };
    this.cards.set(card.reference, entry);
    return entry;
  }

  issued(): readonly IssuedCard[] {
    return [...this.cards.values()];
  }

  /** The entries of the cards that were given out, on one list. */
  places(tenant: string): readonly number[] {
    return this.issued().flatMap((card) => (card.tenant === tenant ? [card.index] : []));
  }

  valueOf(card: IssuedCard): number {
    return this.bits(card.tenant).get(card.index);
  }

  /**
   * Sets one card by its reference, or every card of a kind.
   *
   * @returns the cards that were meant; none when nobody received such a card since the start
   */
  set(cardOrKind: string, value: StatusValue): readonly IssuedCard[] {
    const meant = this.issued().filter((c) => c.reference === cardOrKind || c.kind === cardOrKind);
    for (const card of meant) this.bits(card.tenant).set(card.index, value);
    return meant;
  }
}

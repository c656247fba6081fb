import { createCounter } from '../keys/source';
import type { Practice } from '../practice';
import type { CardKind, Variant } from './card-kind';

export type CodeKind = 'none' | 'numeric' | 'text';

export interface OfferOrder {
  readonly kind: CardKind;
  readonly by: 'value' | 'reference';
  readonly code: CodeKind;
  /** Seconds from issuing to the end of the card; the kind's own time when null. */
  readonly endsInSeconds: number | null;
  readonly variant: Variant;
}

/** One offer of one card to one person. */
export interface Offer extends OfferOrder {
  readonly id: string;
  /** Names the card that comes of it. */
  readonly reference: string;
  readonly preAuthorizedCode: string;
  /** What the person types, when the offer asks for it. */
  readonly transactionCode: string | null;
  readonly expiresAt: number;
  isRedeemed: boolean;
  wrongTries: number;
}

export const codeLength: Record<'numeric' | 'text', number> = { numeric: 6, text: 8 };
export const triesAllowed = 5;
const offerLifetimeSeconds = 30 * 60;

// No 0 and O, 1 and I: the code is typed by a person.
const alphabet: Record<'numeric' | 'text', string> = {
  numeric: '0123456789',
  text: 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789',
};

/** Makes offers and finds them again. */
export class OfferDesk {
  private readonly offers: Offer[] = [];
  private readonly nextId: () => string;

  constructor(private readonly practice: Practice) {
    this.nextId = createCounter(practice.passing, 'offer');
  }

  make(order: OfferOrder): Offer {
    const id = this.nextId();
    const short = this.letters('text', `reference|${id}`).slice(0, 4);
    const offer: Offer = {
      ...order,
      id,
      reference: `${order.kind.id}-${short}`,
      preAuthorizedCode: this.practice.passing.text(`pre-authorized|${id}`, 24),
      transactionCode: order.code === 'none' ? null : this.letters(order.code, `typed|${id}`),
      expiresAt: this.practice.now() + offerLifetimeSeconds,
      isRedeemed: false,
      wrongTries: 0,
    };
    this.offers.push(offer);
    return offer;
  }

  find(matches: (offer: Offer) => boolean): Offer | undefined {
    return this.offers.find(matches);
  }

  private letters(kind: 'numeric' | 'text', name: string): string {
    const letters = alphabet[kind];
    return Array.from({ length: codeLength[kind] }, (_, n) =>
      letters.charAt(this.practice.passing.integer(`${name}|${n}`, letters.length)),
    ).join('');
  }
}

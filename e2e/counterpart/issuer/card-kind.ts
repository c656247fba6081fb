import type { ClaimMembers } from '../sdjwt/claim';

export type CardId =
  'person-id' | 'driving-licence' | 'degree' | 'gym-membership' | 'tax-statement';

/** A text in the three languages the practice cards speak. */
export interface Words {
  readonly en: string;
  readonly de: string;
  readonly ar: string;
}

export interface ClaimLabel {
  readonly path: readonly (string | null)[];
  readonly label: Words;
  /** Whether it may stay hidden, as SD-JWT VC type metadata spells it. */
  readonly sd: 'always' | 'allowed' | 'never';
}

/** Which of the two persons or cards: `second` lets a wallet hold two cards that both match. */
export type Variant = 'first' | 'second';

/** One kind of card and how it is called. */
export interface CardKind {
  readonly id: CardId;
  /** Path segment of the organisation that issues it. */
  readonly tenant: string;
  readonly name: Words;
  readonly description: Words;
  readonly colours: { readonly background: string; readonly text: string };
  /** Days from issuing to the end, when an offer does not say. */
  readonly days: number;
  readonly labels: readonly ClaimLabel[];
  /** `endsOn` is the day the card ends, `YYYY-MM-DD`. */
  readonly claims: (variant: Variant, endsOn: string) => ClaimMembers;
}

/** A label for a claim that may stay hidden. */
export const hideable = (
  path: string | readonly (string | null)[],
  en: string,
  de: string,
  ar: string,
): ClaimLabel => ({
  path: typeof path === 'string' ? [path] : path,
  label: { en, de, ar },
  sd: 'always',
});

/** A label for a claim that everybody sees who sees the card. */
export const shown = (
  path: string | readonly (string | null)[],
  en: string,
  de: string,
  ar: string,
): ClaimLabel => ({ ...hideable(path, en, de, ar), sd: 'never' });

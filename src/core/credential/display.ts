import type { ClaimPath } from './claim-tree';

/** The same text in several languages, as an issuer or list publisher gave it; BCP 47 tags. */
export type Localized = readonly { readonly lang: string; readonly text: string }[];

/** How an issuer wants its kind of card named; text only, cleaned and capped. */
export interface CardDisplay {
  readonly names: Localized;
  readonly descriptions: Localized;
  readonly labels: readonly { readonly path: ClaimPath; readonly texts: Localized }[];
  /** `#rrggbb` pair, kept only when its contrast is at least 4.5:1. */
  readonly colours: { readonly background: string; readonly text: string } | null;
}

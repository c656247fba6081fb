/** The same text in several languages, as an issuer or list publisher gave it; BCP 47 tags. */
export type Localized = readonly { readonly lang: string; readonly text: string }[];

/** Which claims a label is for: member names, element indexes, or null for every element. */
export type LabelPath = readonly (string | number | null)[];

/** Labels an issuer gave, in any order. */
export type Labels = readonly { readonly path: LabelPath; readonly texts: Localized }[];

/** How an issuer wants its kind of card named; text only, cleaned and capped. */
export interface CardDisplay {
  readonly names: Localized;
  readonly descriptions: Localized;
  readonly labels: Labels;
  /** `#rrggbb` pair, kept only when its contrast is at least 4.5:1. */
  readonly colours: { readonly background: string; readonly text: string } | null;
}

/** What there is to know about a card, by tab. */
export type CardTab = 'fields' | 'status' | 'used' | 'technical';

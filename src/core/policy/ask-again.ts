/**
 * When a secret is asked for again before anything leaves (SCREENS S20, Security), least careful first. `sensitive`:
 * where a field of a sensitive class, or of a group the person calls sensitive, leaves.
 */
export const askAgainLevels = ['never', 'sensitive', 'always'] as const;
export type AskAgain = (typeof askAgainLevels)[number];

/** Whether `next` asks less often than `now`. */
export const asksLess = (next: AskAgain, now: AskAgain): boolean =>
  askAgainLevels.indexOf(next) < askAgainLevels.indexOf(now);

/** The more careful of two. */
export const moreCareful = (a: AskAgain, b: AskAgain): AskAgain => (asksLess(a, b) ? b : a);

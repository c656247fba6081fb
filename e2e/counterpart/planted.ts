import type { ClaimMembers } from './sdjwt/claim';

/**
 * What a test that looks for traces of a wallet changes: names and values that nobody could mistake for
 * something else, and an ear for every secret.
 */
export interface Planted {
  /** What somebody is called instead of this; the same name for the same text. */
  readonly name: (plain: string) => string;
  /** What a card says instead of this. */
  readonly claims: (plain: ClaimMembers) => ClaimMembers;
  /** Hears of every code, nonce, token, session and salt when it is drawn. */
  readonly drawn: (name: string, text: string) => void;
}

/** Everything as it is. */
export const nothingPlanted: Planted = {
  name: (plain) => plain,
  claims: (plain) => plain,
  drawn: () => undefined,
};

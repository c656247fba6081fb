/**
 * Seconds to wait before the next try: 1, 2, 4 … 60. It is only pacing for the person in front of the screen;
 * the strength against guessing lies in the key derivation alone.
 *
 * @param failures tries that failed in a row
 */
export const waitAfter = (failures: number): number =>
  failures === 0 ? 0 : Math.min(60, 2 ** (failures - 1));

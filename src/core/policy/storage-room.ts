const mebibyte = 1_048_576;

/** `little` is worth a warning: new cards may not save. `unknown` where the browser does not say. */
export type RoomLeft = 'enough' | 'little' | 'unknown';

/**
 * Judges how much of the browser's room is left: a tenth of a small quota, 50 MiB of a large one, is little.
 *
 * @param usedBytes  what this origin takes; null when the browser does not say
 * @param quotaBytes what it may take
 * @see SCREENS 8, M-FULL
 */
export const roomLeft = (usedBytes: number | null, quotaBytes: number | null): RoomLeft => {
  if (usedBytes === null || quotaBytes === null) return 'unknown';
  const free = quotaBytes - usedBytes;
  return free < Math.min(quotaBytes / 10, 50 * mebibyte) ? 'little' : 'enough';
};

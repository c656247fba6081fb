/** Decides whether a press may act: it must have begun and ended while its button was armed. */
export interface PressGuard {
  /** A finger, a mouse button or a key went down. */
  begin(isArmed: boolean): void;
  /** @param clicks `detail` of the click: 0 from a key or assistive technology, 2 for a double click */
  allows(isArmed: boolean, clicks: number): boolean;
}

/**
 * Makes the guard of one button.
 *
 * A press that began too early stays refused even when it ends late, so holding a finger or Enter
 * through a change of the screen answers nothing. The second half of a double click is refused:
 * its first half was meant for something else. Assistive technology clicks without beginning.
 */
export function createPressGuard(): PressGuard {
  let begun: 'armed' | 'early' | undefined;
  return {
    begin(isArmed) {
      begun = isArmed ? 'armed' : 'early';
    },
    allows(isArmed, clicks) {
      const start = begun;
      begun = undefined;
      return isArmed && start !== 'early' && clicks < 2;
    },
  };
}

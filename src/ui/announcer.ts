export type Urgency = 'polite' | 'assertive';

export interface AnnouncerTimers {
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => void;
}

export interface Announcer {
  readonly announce: (text: string, urgency?: Urgency) => void;
  /** What the region of this urgency says now; empty between messages. */
  readonly current: (urgency: Urgency) => string;
  /** Takes back what is being said and what waits: at a lock no words stay behind. */
  readonly silence: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A repeat within this time is dropped. */
const repeatWithinMs = 2_000;
/** A message stays this long, so that the next cannot overwrite it before it is picked up. */
const holdMs = 700;

/**
 * Makes the queue behind the two live regions: one message at a time each, repeats dropped.
 *
 * @param timers injected, so that tests own the clock
 */
export function createAnnouncer(timers: AnnouncerTimers): Announcer {
  const listeners = new Set<() => void>();
  const lines = { polite: createLine(), assertive: createLine() };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const next = (line: Line) => {
    line.said = line.waiting.shift() ?? '';
    tell();
    line.isBusy = line.said !== '';
    if (line.isBusy) timers.after(holdMs, () => next(line));
  };
  return {
    announce(text, urgency = 'polite') {
      const line = lines[urgency];
      const now = timers.now();
      const before = line.lastAt.get(text);
      if (text === '' || (before !== undefined && now - before < repeatWithinMs)) return;
      for (const [said, at] of line.lastAt)
        if (now - at >= repeatWithinMs) line.lastAt.delete(said);
      line.lastAt.set(text, now);
      line.waiting.push(text);
      if (!line.isBusy) next(line);
    },
    current: (urgency) => lines[urgency].said,
    silence() {
      for (const line of Object.values(lines)) {
        line.said = '';
        line.waiting.length = 0;
      }
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface Line {
  said: string;
  isBusy: boolean;
  readonly waiting: string[];
  readonly lastAt: Map<string, number>;
}

function createLine(): Line {
  return { said: '', isBusy: false, waiting: [], lastAt: new Map() };
}

/** The app's own queue, drawn by LiveRegions in the shell. */
export const announcer = createAnnouncer({
  now: () => performance.now(),
  after: (ms, run) => {
    setTimeout(run, ms);
  },
});

/**
 * Says something to those who listen.
 *
 * @param urgency `assertive` only for: wrong passphrase, write failed, a verdict, a request stopped
 */
export const announce = announcer.announce;

import { createCounter } from '../keys/source';
import type { Practice } from '../practice';
import type { DcqlQuery } from './dcql';
import { type Problem, problem } from './problem';
import type { Scene } from './scene';
import type { ReceivedCard } from './verify-presentation';

const lifetimeSeconds = 5 * 60;

export type Device = 'same' | 'cross';

/** Whether the requester takes the person for somebody who answered before. */
export type Visit = 'first' | 'next';

/** Whether the answer is posted, as the scene says, or comes in the address of the page it leads back to. */
export type AnswerBy = 'post' | 'address';

/** What a start may ask for. */
export interface StartOptions {
  readonly device?: Device;
  /** Without it, it is the next one as soon as an answer to this scene was accepted. */
  readonly visit?: Visit | undefined;
  readonly by?: AnswerBy;
}

/** How an answered session came out. */
export interface Outcome {
  readonly cards: readonly ReceivedCard[];
  readonly problems: readonly Problem[];
}

/** One request to one wallet. */
export interface Session {
  readonly id: string;
  readonly scene: Scene;
  readonly query: DcqlQuery;
  readonly device: Device;
  readonly responseMode: Scene['responseMode'] | 'fragment';
  readonly nonce: string;
  readonly state: string;
  /** Proves to the page that the answer came back to the browser that asked. @see OpenID4VP 1.0 §8.2 */
  readonly responseCode: string;
  readonly startedAt: number;
  readonly expiresAt: number;
  /** An answer is being judged or was: there is no second one. */
  isTaken: boolean;
  /** How often the request was read from its address. */
  readings: number;
  outcome: Outcome | null;
}

/** Starts sessions and finds them again. */
export class SessionDesk {
  private readonly sessions = new Map<string, Session>();
  private readonly nextId: () => string;

  constructor(private readonly practice: Practice) {
    this.nextId = createCounter(practice.passing, 'session');
  }

  start(scene: Scene, { device = 'cross', visit, by = 'post' }: StartOptions = {}): Session {
    const id = this.nextId();
    const { passing, now, origins } = this.practice;
    const startedAt = now();
    const isNext = visit === undefined ? this.wasAccepted(scene) : visit === 'next';
    const query = (isNext ? scene.nextQuery : undefined) ?? scene.query;
    const session: Session = {
      id,
      scene,
      query: query(origins.issuer),
      device,
      responseMode: by === 'address' ? 'fragment' : scene.responseMode,
      nonce: passing.text(`vp-nonce|${id}`, 24),
      state: passing.text(`vp-state|${id}`),
      responseCode: passing.text(`response-code|${id}`),
      startedAt,
      expiresAt: startedAt + lifetimeSeconds,
      isTaken: false,
      readings: 0,
      outcome: null,
    };
    this.sessions.set(id, session);
    return session;
  }

  find(id: string): Session | undefined {
    return this.sessions.get(id);
  }

  private wasAccepted(scene: Scene): boolean {
    return [...this.sessions.values()].some(
      (session) => session.scene === scene && session.outcome?.problems.length === 0,
    );
  }

  findByState(scene: Scene, state: string | null): Session | undefined {
    return [...this.sessions.values()].find((s) => s.scene === scene && s.state === state);
  }
}

/** Where a session stands; one that nobody answered in time ends by itself. */
export function standingOf(
  session: Session,
  now: number,
): { state: 'waiting' | 'accepted' | 'refused'; problems: readonly Problem[] } {
  if (session.outcome) {
    const { problems } = session.outcome;
    return { state: problems.length === 0 ? 'accepted' : 'refused', problems };
  }
  return session.expiresAt > now
    ? { state: 'waiting', problems: [] }
    : { state: 'refused', problems: [problem('session/ended', 'Nobody answered in time.')] };
}

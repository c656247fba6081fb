import type { Entry, EntryId } from '../../ports/activity';
import type { EntryRecord, SendEnd } from './entry-record';

export type Send = Extract<Entry, { kind: 'shared' | 'told' }>;

/** Whether an entry is about something sent, whose end is written down later. */
export const isSend = (entry: Entry): entry is Send =>
  entry.kind === 'shared' || entry.kind === 'told';

/** How far a send came, as far as it was written. */
export interface SendCourse {
  /** "Sending" was written: it may have left. */
  readonly isBegun: boolean;
  readonly end: { readonly outcome: SendEnd; readonly answer: string | null } | null;
}

const notBegun: SendCourse = { isBegun: false, end: null };

/**
 * The course of every send that was begun or has ended, from the records that name it. The first end that was
 * written stands.
 */
export const sendCourses = (records: readonly EntryRecord[]): ReadonlyMap<EntryId, SendCourse> => {
  const courses = new Map<EntryId, SendCourse>();
  for (const record of records) {
    if (record.kind !== 'outcome') continue;
    const before = courses.get(record.of) ?? notBegun;
    const { outcome, answer } = record;
    courses.set(
      record.of,
      outcome === 'sending'
        ? { ...before, isBegun: true }
        : { ...before, end: before.end ?? { outcome, answer } },
    );
  }
  return courses;
};

/** How far one send came. Before there was "prepared", an entry itself said "sending" from the start. */
export const courseOf = (
  { id, outcome }: Send,
  courses: ReadonlyMap<EntryId, SendCourse>,
): SendCourse => {
  const course = courses.get(id) ?? notBegun;
  return outcome === 'prepared' ? course : { ...course, isBegun: true };
};

/**
 * A send as it stands. One that nobody is at any more is the trace of a wallet that stopped in the middle: it may
 * have left if "sending" was written, and has not left if only "prepared" was.
 */
export const asItStands = (send: Send, course: SendCourse, isUnderway: boolean): Send => {
  const { isBegun, end } = course;
  if (end !== null) return { ...send, ...end };
  if (send.outcome !== 'prepared' && send.outcome !== 'sending') return send;
  if (isUnderway) return { ...send, outcome: isBegun ? 'sending' : 'prepared' };
  return { ...send, outcome: isBegun ? 'sent-unconfirmed' : 'not-sent' };
};

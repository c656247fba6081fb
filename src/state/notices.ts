import { create } from 'zustand';

/**
 * App-wide states worth a bar, most urgent first (SCREENS 3.1). One shows at a time. The wallet in another tab is a
 * page of its own; `may-erase` is `not-protected` in a browser that erases what was not visited for a week.
 */
const noticeKinds = [
  'write-failed',
  'rolled-back',
  'recovered',
  'repaired',
  'clock',
  'almost-full',
  'may-erase',
  'not-protected',
  'no-backup',
  'test-backup',
  'offline',
  'update-ready',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What is said of the app itself, also in front of the lock; the rest is about an open wallet. */
const ofTheApp = ['offline', 'update-ready'] as const;
export type OpenNoticeKind = Exclude<NoticeKind, (typeof ofTheApp)[number]>;

/** Whether a notice is about an open wallet. */
export const isOpenNotice = (kind: NoticeKind): kind is OpenNoticeKind =>
  !ofTheApp.some((one) => one === kind);

interface Notices {
  readonly active: ReadonlySet<NoticeKind>;
}

export const noticeStore = create<Notices>()(() => ({ active: new Set() }));

/** Raises a notice; raising it twice is the same as once. */
export const raiseNotice = (kind: NoticeKind): void =>
  noticeStore.setState(({ active }) => ({ active: new Set([...active, kind]) }));

/** Takes a notice down. */
export const dropNotice = (kind: NoticeKind): void =>
  noticeStore.setState(({ active }) => ({
    active: new Set([...active].filter((k) => k !== kind)),
  }));

/** Raises it or takes it down, by what is true now. */
export const setNotice = (kind: NoticeKind, isTrue: boolean): void =>
  isTrue ? raiseNotice(kind) : dropNotice(kind);

/** The most urgent notice that may show here, or null. */
export const topNotice = (
  { active }: Notices,
  mayShow: (kind: NoticeKind) => boolean = () => true,
): NoticeKind | null => noticeKinds.find((kind) => active.has(kind) && mayShow(kind)) ?? null;

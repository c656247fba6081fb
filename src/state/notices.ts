import { create } from 'zustand';

/** App-wide states worth a bar, most urgent first (SCREENS 3.1). One shows at a time. */
const noticeKinds = ['write-failed', 'offline', 'update-ready'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

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

/** The notice to show, or null. */
export const topNotice = ({ active }: Notices): NoticeKind | null =>
  noticeKinds.find((kind) => active.has(kind)) ?? null;

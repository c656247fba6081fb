import type { OpenNoticeKind } from '../state/notices';
import { NoBackup, TestBackup } from './backup-notices';
import { ClockWrong } from './clock-notice';
import { Finding } from './copy-notices';
import { AlmostFull, MayErase, NotProtected } from './storage-notices';
import { WriteFailed } from './write-failed';

const notices: Record<OpenNoticeKind, () => React.ReactNode> = {
  'write-failed': () => <WriteFailed />,
  'rolled-back': () => <Finding kind="rolled-back" />,
  recovered: () => <Finding kind="recovered" />,
  repaired: () => <Finding kind="repaired" />,
  clock: () => <ClockWrong />,
  'almost-full': () => <AlmostFull />,
  'may-erase': () => <MayErase />,
  'not-protected': () => <NotProtected />,
  'no-backup': () => <NoBackup />,
  'test-backup': () => <TestBackup />,
};

/** The bars of an open wallet. A first visit needs none of them, so they come with the list. */
export const OpenNotice = ({ kind }: { readonly kind: OpenNoticeKind }) => notices[kind]();

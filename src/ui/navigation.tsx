import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Link } from './link';
import { Mark } from './mark';

export interface NavEntry {
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
  readonly isCurrent: boolean;
}

export interface BottomBarProps {
  readonly label: string;
  /** Two before the scan button, one after. */
  readonly before: readonly NavEntry[];
  readonly after: readonly NavEntry[];
  readonly scan: { readonly href: string; readonly label: string };
}

/** The way round on a phone, with the scan button in the middle. */
export function BottomBar({ label, before, after, scan }: BottomBarProps) {
  return (
    <nav className="bottom-bar" aria-label={label}>
      {before.map(entryLink)}
      <Link href={scan.href} className="nav-scan" label={scan.label}>
        <Icon name="scan" size="l" />
      </Link>
      {after.map(entryLink)}
    </nav>
  );
}

export interface RailProps {
  readonly label: string;
  readonly brand: string;
  readonly entries: readonly NavEntry[];
  readonly scan: { readonly href: string; readonly label: string; readonly isCurrent: boolean };
  /** For example when the wallet locks. */
  readonly note?: ReactNode;
}

/** The way round from 600 px on: words under icons first, beside them on desktop. */
export function Rail({ label, brand, entries, scan, note }: RailProps) {
  return (
    <nav className="rail" aria-label={label}>
      <div className="rail-brand">
        <Mark size={30} />
        <span className="rail-brand-name">{brand}</span>
      </div>
      {entries.map(entryLink)}
      <div className="rail-end">
        <Link href={scan.href} className="nav-entry nav-scan-wide" isCurrent={scan.isCurrent}>
          <Icon name="scan" size="s" />
          <span>{scan.label}</span>
        </Link>
        {note !== undefined && (
          <div className="rail-note">
            <Icon name="lock" size="s" />
            <span>{note}</span>
          </div>
        )}
      </div>
    </nav>
  );
}

function entryLink(entry: NavEntry) {
  return (
    <Link key={entry.href} href={entry.href} className="nav-entry" isCurrent={entry.isCurrent}>
      <Icon name={entry.icon} />
      <span>{entry.label}</span>
    </Link>
  );
}

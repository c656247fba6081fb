/**
 * The mark: three lines on a card, one of them chosen. Drawn in ink alone, because yellow is kept
 * for data that leaves.
 *
 * @param size edge in CSS pixels
 */
export function Mark({ size = 56 }: { readonly size?: number | undefined }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <rect x="1" y="1" width="26" height="26" rx="4" fill="var(--ink)" />
      <rect x="6" y="7" width="16" height="3.4" fill="var(--paper)" opacity=".38" />
      <rect x="6" y="12.3" width="11" height="3.4" fill="var(--paper)" />
      <rect x="6" y="17.6" width="16" height="3.4" fill="var(--paper)" opacity=".38" />
    </svg>
  );
}

export interface UsagePart {
  readonly id: string;
  readonly label: string;
  readonly bytes: number;
  /** The same in words. */
  readonly size: string;
}

const tones = ['teal', 'violet', 'brick', 'forest', 'ochre'] as const;

/** How room is divided: a bar for the eye, and each part in words with its mark. */
export function UsageBar({
  label,
  parts,
}: {
  readonly label: string;
  readonly parts: readonly UsagePart[];
}) {
  return (
    <div className="usage">
      <div className="usage-bar" aria-hidden="true">
        {parts.map(({ id, bytes }, at) =>
          bytes === 0 ? null : (
            <span
              key={id}
              className={`usage-part ink-${tones[at % tones.length] ?? 'slate'}`}
              style={{ flexGrow: bytes }}
            />
          ),
        )}
      </div>
      <ul className="usage-list" aria-label={label}>
        {parts.map(({ id, label: name, size }, at) => (
          <li key={id} className="usage-line">
            <span
              className={`usage-mark ink-${tones[at % tones.length] ?? 'slate'}`}
              aria-hidden="true"
            />
            <span className="grow">{name}</span>
            <b>{size}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { CopyButton } from './copy-button';

export interface CodeBlockProps {
  readonly text: string;
  readonly label: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
}

/** Raw text for the technical tab: scrolls in itself, can be copied whole. */
export function CodeBlock({ text, label, copyLabel, copiedLabel }: CodeBlockProps) {
  return (
    <div className="code-block">
      <div className="code-block-bar">
        <span className="text-caption weight-650 tone-quiet">{label}</span>
        <CopyButton text={text} label={copyLabel} doneLabel={copiedLabel} />
      </div>
      <pre tabIndex={0} role="region" aria-label={label}>
        {text}
      </pre>
    </div>
  );
}

import type { ReactNode } from 'react';

export interface TextButtonProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A press inside running text; looks like a link because it leads somewhere. */
export function TextButton({ onPress, children }: TextButtonProps) {
  return (
    <button type="button" className="text-button" onClick={onPress}>
      {children}
    </button>
  );
}

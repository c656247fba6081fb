import type { ReactNode } from 'react';
import { useRef } from 'react';

interface FilePicker {
  /** By a press only: the browser asks which file. */
  readonly open: () => void;
  /** Must stand somewhere in the page; nobody sees or meets it. */
  readonly input: ReactNode;
}

/** The browser's own choice of a file, behind any button. */
export function useFilePicker({
  accept,
  onFile,
}: {
  /** As the `accept` attribute has it; undefined for any file. */
  readonly accept: string | undefined;
  readonly onFile: (file: File) => void;
}): FilePicker {
  const field = useRef<HTMLInputElement>(null);
  const input = (
    <input
      ref={field}
      type="file"
      accept={accept}
      hidden
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        // Emptied, so that the same file can be chosen again.
        event.currentTarget.value = '';
        if (file !== undefined) onFile(file);
      }}
    />
  );
  return { open: () => field.current?.click(), input };
}

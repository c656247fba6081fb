import { useEffect, useState } from 'react';

/** What was pasted or dropped on the screen. */
export interface HandedOver {
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
}

/**
 * Takes what is pasted or dropped anywhere on the screen.
 *
 * @returns whether something is held over the page now
 */
export const useHandedOver = ({ onText, onFile }: HandedOver): boolean => {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const take = (data: DataTransfer | null): boolean => {
      const [file] = data?.files ?? [];
      const [text = ''] = ['text/uri-list', 'text/plain']
        .map((type) => data?.getData(type).trim() ?? '')
        .filter((held) => held !== '');
      if (file !== undefined) onFile(file);
      else if (text !== '') onText(text);
      return file !== undefined || text !== '';
    };
    const paste = (event: ClipboardEvent) => {
      if (take(event.clipboardData)) event.preventDefault();
    };
    // Without these two the browser would leave the wallet for what was dropped.
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [onText, onFile]);
  return isOver;
};

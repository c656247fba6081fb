import { fail, ok } from '../../core/kernel/result';
import type { Failure, Result } from '../../core/kernel/result';
import type { Scanner } from '../../ports';
import type { FoundCode, ScanFailure } from '../../ports/scanner';

/**
 * - `file/empty`: nothing in it
 * - `file/too-large`: longer than any request or offer may be
 * - `file/not-text`: neither a picture nor text
 */
export type FileFailure = ScanFailure | Failure<'file/empty' | 'file/too-large' | 'file/not-text'>;

/** What a file holds: codes of a picture, or a text. Nothing of it was looked at further. */
export type FileContent =
  | { readonly kind: 'codes'; readonly codes: readonly FoundCode[] }
  | { readonly kind: 'text'; readonly text: string };

/** DESIGN 10, caps: no request or offer is longer. */
const longestFile = 262_144;

/** Opens a file that the person chose, dropped or pasted, on this device alone. */
export const readFile = async (
  scanner: Scanner,
  file: Blob,
): Promise<Result<FileContent, FileFailure>> => {
  if (file.size === 0) return fail({ code: 'file/empty' });
  if (file.type.startsWith('image/')) {
    const found = await scanner.readPicture(file);
    return found.ok ? ok({ kind: 'codes', codes: found.value }) : found;
  }
  if (file.size > longestFile) return fail({ code: 'file/too-large' });
  const text = textOf(await file.arrayBuffer());
  if (text === null) return fail({ code: 'file/not-text' });
  return text === '' ? fail({ code: 'file/empty' }) : ok({ kind: 'text', text });
};

/** Null for bytes that are no UTF-8, or that hold what no text does. */
const textOf = (bytes: ArrayBuffer): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
};

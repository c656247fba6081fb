import type { SourceFile } from './source-file.ts';

/** Sides that stay where they are when the writing runs the other way. */
const physical =
  /(?:^|[\s;{])((?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|left|right|top|bottom|float|(?:min-|max-)?(?:width|height)|text-align:\s*(?:left|right))\s*(?::|;|$)/;

/** Media conditions are about the screen, which has a width whatever the writing. */
const mediaLine = /^\s*@(media|container|supports|import)/;

/** Colour of the marker: it means “this leaves”, so only these sheets may use it. */
const markerSheets = /\/(tokens|marker|exposure-strip|checkbox|matrix|preferences)\.css$/;

/** What a style sheet breaks: sides instead of directions, and the marker's colour where nothing leaves. */
export function styleViolations({ path, text }: SourceFile): string[] {
  if (!path.endsWith('.css')) return [];
  return withoutComments(text)
    .split('\n')
    .flatMap((line) => [
      ...(physical.test(line) && !mediaLine.test(line)
        ? [`physical side in “${line.trim()}”`]
        : []),
      ...(line.includes('var(--marker') && !markerSheets.test(path)
        ? [`the marker's colour in “${line.trim()}”`]
        : []),
    ])
    .map((complaint) => `${path}: ${complaint}`);
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''));

import type { ReactNode } from 'react';
import { createElement, Fragment } from 'react';
import { parseTags, type Part } from './parse-tags';
import { t, type WordId } from './words';

export type RichValues = Readonly<Record<string, ReactNode>>;
export type Tags = Readonly<Record<string, (inside: ReactNode) => ReactNode>>;

/** Tags every message may use without asking. */
const usualTags: Tags = { b: (inside) => createElement('b', null, inside) };

// Private-use characters never occur in catalogues: they keep values out of the way of tags.
const opening = '\u{f0001}';
const closing = '\u{f0002}';
const smallerThan = '\u{f0003}';
const slot = new RegExp(`${opening}(\\d+)${closing}`, 'u');

/**
 * A text with parts in it: tags become elements, and values may be elements too.
 *
 * Values are set in after the tags have been read, so no value can ever act as a tag.
 *
 * @param values by the names the message uses; numbers and strings keep choosing plurals and cases
 * @param tags   what to draw for each tag of the message, for example `mk` as a Marker
 */
export function rich(id: WordId, values: RichValues = {}, tags: Tags = {}): ReactNode {
  const drawers: Tags = { ...usualTags, ...tags };
  const elements: ReactNode[] = [];
  const flat = Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, string | number] => {
      if (typeof value === 'number') return [name, value];
      if (typeof value === 'string') return [name, value.replaceAll('<', smallerThan)];
      elements.push(value);
      return [name, `${opening}${elements.length - 1}${closing}`];
    }),
  );
  const draw = (parts: readonly Part[]): ReactNode =>
    parts.map((part, index) =>
      createElement(
        Fragment,
        { key: index },
        typeof part === 'string' ? fill(part, elements) : drawers[part.tag]?.(draw(part.inside)),
      ),
    );
  return draw(parseTags(t(id, flat), new Set(Object.keys(drawers))));
}

function fill(text: string, elements: readonly ReactNode[]): ReactNode {
  const pieces = text.replaceAll(smallerThan, '<').split(slot);
  // Splitting at a captured group puts the element numbers at odd places.
  return pieces.map((piece, index) =>
    createElement(Fragment, { key: index }, index % 2 === 1 ? elements[Number(piece)] : piece),
  );
}

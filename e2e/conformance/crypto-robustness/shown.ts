import { JSDOM } from 'jsdom';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { loadEveryWord } from '../../../src/words/words';

// As behind the lock: values and labels are put into words of every screen.
await loadEveryWord();

/** Elements the wallet itself writes around a foreign text or value. */
const own = new Set(['BDI', 'B', 'SPAN', 'BUTTON']);
/** What reads or moves the text around it: none may be left in foreign text. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What the wallet's component writes for something foreign: the text a person reads, and what is wrong with it. */
export type Shown = { readonly text: string; readonly fault: string | null };

/** Draws a component as the app does and looks at the elements that come of it. */
export function shown<P extends object>(component: FunctionComponent<P>, props: P): Shown {
  const markup = renderToStaticMarkup(createElement(component, props));
  const fragment = JSDOM.fragment(markup);
  const text = fragment.textContent ?? '';
  const foreign = Array.from(fragment.querySelectorAll('*')).find((element) => !isOwn(element));
  if (foreign !== undefined) return { text, fault: `writes <${foreign.tagName.toLowerCase()}>` };
  if (/[\t\n\r\v\f]/.test(text)) return { text, fault: 'keeps line breaks' };
  return { text, fault: directionMarks.test(text) ? 'keeps marks of direction' : null };
}

const isOwn = (element: Element): boolean =>
  own.has(element.tagName) &&
  element.getAttributeNames().every((name) => !/^on|^(?:href|src|style|srcdoc)$/i.test(name));

import { html, type Html } from '../http/html';

/** The inks of the wallet's card spines. */
export type Ink = 'teal' | 'violet' | 'brick' | 'forest' | 'ochre' | 'plum' | 'cobalt' | 'slate';

const initials = (name: string): string => {
  const words = name.replace(/^Demo /, '').split(' ');
  return words
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');
};

/** One choice in a list, in the shape of a card with a spine. */
export const slip = (ink: Ink, name: string, body: Html): Html => html`
  <li class="slip ${ink}">
    <div class="spine" aria-hidden="true">${initials(name)}</div>
    <div class="slip-body">${body}</div>
  </li>
`;

/**
 * React Aria adds a style element to the page the first time something is pressable, which the
 * content security policy refuses. It looks for this id first; the rule itself is in base.css.
 */
const id = 'react-aria-pressable-style';

if (typeof document !== 'undefined' && document.getElementById(id) === null) {
  const standIn = document.createElement('meta');
  standIn.id = id;
  document.head.append(standIn);
}

/** Named so that importing this file is not mistaken for an accident. */
export const ariaStyleIsReady = true;

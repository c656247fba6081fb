/** The English catalogues, merged and compiled while building (scripts/vite/words.ts). */
declare module 'virtual:words/en' {
  export const messages: import('@lingui/core').Messages;
}

/** One of those catalogues, for a screen that brings its own words: `virtual:words/en/present`. */
declare module 'virtual:words/en/*' {
  export const messages: import('@lingui/core').Messages;
}

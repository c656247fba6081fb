/** The English catalogues, merged and compiled while building (scripts/vite/words.ts). */
declare module 'virtual:words/en' {
  export const messages: import('@lingui/core').Messages;
}

/** The part of jsdom that is used here; it ships no types. */
declare module 'jsdom' {
  export const JSDOM: { readonly fragment: (html: string) => DocumentFragment };
}

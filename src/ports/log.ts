/** Local diagnostics: a code and ids. Never claims, tokens, keys, or a URL with its query. */
export interface Log {
  note(code: string, ids?: Readonly<Record<string, string | number>>): void;
}

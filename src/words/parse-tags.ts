/** A message split at its tags: text, or a tag with what is inside it. */
export type Part = string | { readonly tag: string; readonly inside: readonly Part[] };

/**
 * Splits a translated message at its simple tags, such as `<mk>…</mk>`.
 *
 * Only names in `known` are tags; anything else with a `<` is text, so words about markup survive.
 * Throws on a tag that is opened and not closed: that is a fault of the catalogue, not of the data.
 */
export function parseTags(message: string, known: ReadonlySet<string>): readonly Part[] {
  const root: Part[] = [];
  const open: { tag: string; inside: Part[] }[] = [];
  const here = () => open.at(-1)?.inside ?? root;
  let from = 0;
  for (const match of message.matchAll(/<(\/?)([a-z]+)>/g)) {
    const [whole, slash, tag = ''] = match;
    if (!known.has(tag)) continue;
    if (match.index > from) here().push(message.slice(from, match.index));
    from = match.index + whole.length;
    if (slash === '') {
      const part = { tag, inside: [] };
      here().push(part);
      open.push(part);
    } else if (open.pop()?.tag !== tag) {
      throw new Error(`words: </${tag}> closes nothing in "${message}"`);
    }
  }
  if (open.length > 0) throw new Error(`words: <${open[0]?.tag}> is not closed in "${message}"`);
  if (from < message.length) root.push(message.slice(from));
  return root;
}

import fc from 'fast-check';
import { junk, tokens, type Value } from './junk';
import { mutatedValue } from './mutate-json';

const cut = (text: string, at: number): number => (text.length === 0 ? 0 : at % text.length);

/** A text after a few cuts, insertions, repetitions and changed characters. */
export const mutatedText = (valid: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      valid,
      fc.array(
        fc.record({
          what: fc.constantFrom('insert', 'insert', 'remove', 'repeat', 'end', 'change'),
          at: fc.nat(1_000_000),
          length: fc.constantFrom(1, 1, 2, 10, 1_000),
          token: tokens,
        }),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([text, edits]) =>
      edits.reduce((edited, { what, at, length, token }) => {
        const start = cut(edited, at);
        const head = edited.slice(0, start);
        const piece = edited.slice(start, start + length);
        const tail = edited.slice(start + length);
        if (what === 'insert') return head + token + piece + tail;
        if (what === 'remove') return head + tail;
        if (what === 'repeat') return head + piece.repeat(3) + tail;
        return what === 'end' ? head : head + token.slice(0, length) + tail;
      }, text),
    );

/** Texts that have nothing to do with any message. */
export const rawText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 200 }),
  fc.json({ maxDepth: 3 }),
  fc.array(tokens, { maxLength: 20 }).map((parts) => parts.join('')),
);

/**
 * Inputs for a reader of JSON: mostly valid messages with some members changed, some of them with the text
 * changed as well, and a few that are anything at all.
 */
export const jsonInputs = (valid: readonly Value[]): fc.Arbitrary<string> => {
  const structured = mutatedValue(valid).map((value) => JSON.stringify(value));
  return fc.oneof(
    { weight: 14, arbitrary: structured },
    { weight: 3, arbitrary: mutatedText(fc.constantFrom(...valid).map((v) => JSON.stringify(v))) },
    { weight: 1, arbitrary: mutatedText(structured) },
    { weight: 1, arbitrary: junk.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: rawText },
  );
};

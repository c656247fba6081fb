import type { Arbitrary } from 'fast-check';

/** What a reader made of one input: that it was taken, or the code it was refused with. */
export type Verdict = 'accepted' | (string & {});

/** One reader of other people's bytes. An input is a text, so that every failure can be kept in the corpus. */
export interface Target {
  readonly name: string;
  readonly inputs: Arbitrary<string>;
  /** Throws only when the reader does, or when what it says cannot be true. */
  readonly read: (input: string) => Verdict | Promise<Verdict>;
}

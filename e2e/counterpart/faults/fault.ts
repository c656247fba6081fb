/** One thing this side can do wrong on purpose. */
export interface Fault {
  /** What `?fault=` takes; kebab-case, unique. */
  readonly name: string;
  /** The cases of the attack list (SECURITY 4) that it plays. */
  readonly cases: readonly string[];
  /** What happens, in one plain sentence. */
  readonly words: string;
}

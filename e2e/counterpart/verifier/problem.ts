/** Why something was refused: a code that tests name, and a sentence for the page. */
export interface Problem {
  readonly code: string;
  readonly text: string;
}

export const problem = (code: string, text: string): Problem => ({ code, text });

import type { CasesFolder } from './cases-folder';

/** What was found of one case. */
export type Verdict =
  | { readonly outcome: 'passed' }
  | {
      readonly outcome: 'failed';
      readonly why: string;
      /** The rule the case carries, or the name of a predicate its runner computed: what an exemption is matched by. */
      readonly rule?: string;
      /** A case that must be refused was taken: printed before everything else. */
      readonly isFalseAccept?: true;
    }
  | { readonly outcome: 'unsupported'; readonly reason: string };

export type CaseResult = { readonly case: string } & Verdict;

/** One entry of the manifest; what else stands there is not looked at. */
export type ManifestEntry = {
  readonly path: string;
  readonly area: string;
  readonly kind: string;
  readonly description: string;
  /** How many cases the manifest says the file holds; 1 when it does not say. */
  readonly cases: number;
};

/** One file of cases, read. */
export type CaseFile = ManifestEntry & {
  /** The file's text; for pictures use the folder's `bytes`. */
  readonly text: string;
  /** The text as JSON, or undefined where it is none: some published files are not. */
  readonly content: unknown;
};

/** Runs every case of one file. `folder` reads files that stand beside it. */
export type KindRunner = (file: CaseFile, folder: CasesFolder) => Promise<readonly CaseResult[]>;

export const passed: Verdict = { outcome: 'passed' };

/** @param rule the case's own rule or a predicate's name, for exemptions */
export const failed = (why: string, rule?: string): Verdict => ({
  outcome: 'failed',
  why,
  ...(rule === undefined ? {} : { rule }),
});

/** The product took what it must refuse. */
export const falseAccept = (why: string, rule?: string): Verdict => ({
  outcome: 'failed',
  why,
  isFalseAccept: true,
  ...(rule === undefined ? {} : { rule }),
});

export const unsupported = (reason: string): Verdict => ({ outcome: 'unsupported', reason });

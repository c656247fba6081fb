import { pathKey, type ClaimPath } from '../credential/claim-tree';
import type { Credential } from '../credential/credential';
import { disclosureClosure } from '../credential/disclosure-closure';
import type { ClaimMatch } from '../dcql/match-tree';
import type { ClaimsPath, ClaimsQuery } from '../dcql/query';
import { isNonEmpty, type NonEmpty } from '../kernel/non-empty';
import { gravest, sensitivityOf } from '../policy/sensitivity';
import type { PlanRow } from './plan';

/** A row before it is known whether every alternative needs it. */
export type DraftRow = Omit<PlanRow, 'need'> & {
  readonly disclosures: ReadonlySet<number>;
};

export interface DraftRows {
  readonly rows: readonly DraftRow[];
  /** Which row answers a claim; a claim that is always shown has none. */
  readonly rowOf: ReadonlyMap<ClaimsQuery, string>;
}

/**
 * Makes one row for each thing that leaves or stays as a whole. Two claims carried by the same disclosures
 * cannot be told apart by what leaves, so they are one row.
 *
 * @param claims matched claims of the satisfiable alternatives, in the order asked
 * @param always fields that are shown whatever is chosen
 */
export const draftRows = (
  credential: Credential,
  claims: readonly ClaimMatch[],
  always: ReadonlySet<string>,
): DraftRows => {
  const drafts = new Map<string, DraftRow>();
  const carriedBy = new Map<ClaimsQuery, string>();
  for (const { claim, paths } of claims) {
    const { disclosures, fields } = disclosureClosure(credential, paths);
    if (disclosures.length === 0) continue;
    const carriers = disclosures.join();
    const known = drafts.get(carriers);
    carriedBy.set(claim, carriers);
    drafts.set(
      carriers,
      known === undefined
        ? draft(credential, claim.path, disclosures, newFields(fields, always))
        : { ...known, path: commonStart(known.path, askedPath(claim.path)) },
    );
  }
  const rows = [...drafts.values()];
  return {
    rows: rows.map((row) => ({ ...row, brings: broughtBy(row, rows) })),
    rowOf: new Map(
      [...carriedBy].flatMap(([claim, carriers]) => {
        const row = drafts.get(carriers);
        return row === undefined ? [] : [[claim, row.key] as const];
      }),
    ),
  };
};

const draft = (
  credential: Credential,
  asked: ClaimsPath,
  disclosures: readonly number[],
  fields: NonEmpty<ClaimPath>,
): DraftRow => ({
  key: JSON.stringify(asked),
  path: askedPath(asked),
  isAsked: true,
  fields,
  sensitivity: gravest(fields.map((field) => sensitivityOf(field, credential.type))),
  brings: [],
  disclosures: new Set(disclosures),
});

const newFields = (
  fields: readonly ClaimPath[],
  always: ReadonlySet<string>,
): NonEmpty<ClaimPath> => {
  const added = fields.filter((field) => !always.has(pathKey(field)));
  // Whatever travels in a disclosure is, holds or lies in a field, and none of those is shown without it.
  if (!isNonEmpty(added)) throw new Error('a disclosure that shows no field');
  return added;
};

/** The start of a claims path that names one place: what stands before the first null. */
const askedPath = (path: ClaimsPath): ClaimPath => {
  const end = path.indexOf(null);
  return (end < 0 ? path : path.slice(0, end)) as ClaimPath; // null has just been cut off
};

const commonStart = (left: ClaimPath, right: ClaimPath): ClaimPath => {
  const end = left.findIndex((segment, index) => segment !== right[index]);
  return end < 0 ? left : left.slice(0, end);
};

const broughtBy = (row: DraftRow, rows: readonly DraftRow[]): readonly string[] =>
  rows
    .filter((other) => other !== row && isSubset(other.disclosures, row.disclosures))
    .map(({ key }) => key);

const isSubset = (part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean =>
  part.size <= whole.size && [...part].every((element) => whole.has(element));

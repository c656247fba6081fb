import { isJsonArray, isJsonObject, member, type Json } from '../kernel/json';

/** What a type says about one claim beside how it is shown; null where it says nothing. */
export interface ClaimRule {
  /** JSON of the claim's path. */
  readonly key: string;
  readonly sd: 'always' | 'allowed' | 'never' | null;
  readonly isMandatory: boolean | null;
}

/** Reads the rules of a type's `claims`; what is not of its kind counts as not said (SD-JWT VC §5.6). */
export const readClaimRules = (claims: Json | undefined): readonly ClaimRule[] =>
  (isJsonArray(claims) ? claims : []).filter(isJsonObject).map((claim) => {
    const sd = member(claim, 'sd');
    const mandatory = member(claim, 'mandatory');
    return {
      key: JSON.stringify(member(claim, 'path') ?? null),
      sd: sd === 'always' || sd === 'allowed' || sd === 'never' ? sd : null,
      isMandatory: typeof mandatory === 'boolean' ? mandatory : null,
    };
  });

/**
 * Whether a type takes back what its parent promised: a claim that is always or never selectively disclosable,
 * or mandatory, stays so.
 *
 * @see SD-JWT VC §5.6.5.1
 */
export const loosens = (child: readonly ClaimRule[], parent: readonly ClaimRule[]): boolean => {
  const promised = new Map(parent.map((rule) => [rule.key, rule]));
  return child.some(({ key, sd, isMandatory }) => {
    const before = promised.get(key);
    if (before === undefined) return false;
    const isSdKept =
      before.sd === null || before.sd === 'allowed' || sd === null || sd === before.sd;
    return !isSdKept || (before.isMandatory === true && isMandatory === false);
  });
};

import { isJsonObject, member, type Json } from '../kernel/json';
import type { LearnedPart } from './learned-fact';

/**
 * Reads the categories out of what a licence says about driving: codes as they are, or inside the objects of
 * an mDL, whose dates and restrictions are no categories.
 *
 * @see ISO/IEC 18013-5 §7.2.4, driving_privileges
 */
export const drivingCategories = (parts: readonly LearnedPart[]): readonly string[] => {
  const codes = parts.flatMap(({ path, value }) => {
    const name = path.findLast((step) => typeof step === 'string');
    const isPlace = path.length <= 2 || name === codeName;
    return isPlace ? codesIn(value) : [];
  });
  return [...new Set(codes)];
};

const codeName = 'vehicle_category_code';

const codesIn = (value: Json): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (isJsonObject(value)) return codesIn(member(value, codeName) ?? null);
  return Array.isArray(value) ? (value as readonly Json[]).flatMap(codesIn) : [];
};

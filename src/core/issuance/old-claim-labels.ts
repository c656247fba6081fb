import type { Labels } from '../credential/display';
import { readTexts } from '../credential/read-display';
import { isJsonObject, member, type Json, type JsonObject } from '../kernel/json';

/** Deeper nests of names than this carry no label anybody reads. */
const depthCap = 8;

/**
 * Reads the labels of the `claims` map that drafts before 15 had: names nested as the claims are, each with
 * a `display` array. Read for display only.
 */
export const oldClaimLabels = (claims: JsonObject): Labels => {
  const labels: { path: string[]; texts: ReturnType<typeof readTexts> }[] = [];
  const due: { readonly path: string[]; readonly json: Json }[] = [{ path: [], json: claims }];
  for (let next = due.pop(); next !== undefined; next = due.pop()) {
    const { path, json } = next;
    if (!isJsonObject(json) || path.length > depthCap) continue;
    const texts = readTexts(member(json, 'display'), 'name');
    if (path.length > 0 && texts.length > 0) labels.push({ path, texts });
    // `display` of a claim is an array; a claim that is itself called display is an object.
    for (const [name, below] of Object.entries(json))
      due.push({ path: [...path, name], json: below });
  }
  return labels;
};

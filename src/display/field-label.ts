import type { ClaimPath } from '../core/credential/claim-tree';
import type { Labels } from '../core/credential/display';
import { labelFor, prettifyKey } from '../core/credential/label';
import { ageLimitOf } from '../core/credential/name-hints';
import { hasWords, t } from '../words/words';
import { localText } from './card-name';

/**
 * What a field is called: as the issuer labels it in the person's language, else as the bundled dictionary
 * knows its name, else its name made readable. An element of a list is called by the list and its place.
 */
export const fieldLabel = (path: ClaimPath, labels: Labels): string => {
  const own = localText(labelFor(labels, path));
  const last = path.at(-1);
  if (own !== null) {
    return typeof last === 'string' && isShared(own, path, labels)
      ? t('field.same-label', { label: own, name: prettifyKey(last) })
      : own;
  }
  if (typeof last === 'number') {
    return t('field.item', { label: fieldLabel(path.slice(0, -1), labels), number: last + 1 });
  }
  const age = ageLimitOf(path);
  if (age !== null) return t('field.over', { age });
  return last === undefined ? '' : nameInWords(last);
};

/**
 * Whether the issuer gives a neighbour of this claim the same label. Two fields nobody can tell apart could be
 * chosen, or left, for one another.
 */
const isShared = (label: string, path: ClaimPath, labels: Labels): boolean =>
  labels.some(
    (other) =>
      other.path.length === path.length &&
      other.path.at(-1) !== path.at(-1) &&
      other.path.slice(0, -1).every((step, index) => step === null || step === path[index]) &&
      localText(other.texts) === label,
  );

/** The same, led by the label of what the field is a part of: "Address: Town". */
export const fieldLabelLong = (path: ClaimPath, labels: Labels): string => {
  const isPart = path.length > 1 && typeof path.at(-1) === 'string' && ageLimitOf(path) === null;
  return isPart
    ? t('field.part', {
        whole: fieldLabel(path.slice(0, -1), labels),
        part: fieldLabel(path, labels),
      })
    : fieldLabel(path, labels);
};

const nameInWords = (name: string): string => {
  const id = `field.${name.toLowerCase()}`;
  return hasWords(id) ? t(id) : prettifyKey(name);
};

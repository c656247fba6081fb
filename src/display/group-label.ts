import type { FieldGroup } from '../core/activity/field-group';
import { t, type WordId } from '../words/words';

const labels: Record<FieldGroup, WordId> = {
  name: 'group.name',
  birth: 'group.birth',
  age: 'group.age',
  address: 'group.address',
  'id-number': 'group.id-number',
  portrait: 'group.portrait',
  contact: 'group.contact',
  nationality: 'group.nationality',
  licence: 'group.licence',
  education: 'group.education',
  membership: 'group.membership',
  health: 'group.health',
  money: 'group.money',
  other: 'group.other',
};

/** What a group of fields is called. */
export const groupLabel = (group: FieldGroup): string => t(labels[group]);

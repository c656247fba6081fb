import type { ClaimPath } from '../credential/claim-tree';
import { learnedTemplate, type LearnedTemplate } from '../policy/learned-template';
import { sensitivityOf } from '../policy/sensitivity';

/** What people know about a person, in the order it is shown: the columns of "who knows what about me". */
export const fieldGroups = [
  'name',
  'birth',
  'age',
  'address',
  'id-number',
  'portrait',
  'contact',
  'nationality',
  'licence',
  'education',
  'membership',
  'health',
  'money',
  'other',
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** Facts that are of one group whatever card they stand on; the others follow the kind of card. */
const groupOfTemplate: Partial<Record<LearnedTemplate, FieldGroup>> = {
  name: 'name',
  'name-part': 'name',
  'birth-date': 'birth',
  'birth-year': 'birth',
  'birth-place': 'birth',
  age: 'birth',
  'age-over': 'age',
  nationality: 'nationality',
  address: 'address',
  town: 'address',
  email: 'contact',
  phone: 'contact',
  portrait: 'portrait',
  'id-number': 'id-number',
  'driving-categories': 'licence',
  degree: 'education',
  grade: 'education',
  awarded: 'education',
  school: 'education',
  subject: 'education',
  membership: 'membership',
  income: 'money',
  'tax-paid': 'money',
};

/** What a card is about, for fields that say something only together with it, such as its expiry date. */
const groupOfType: readonly (readonly [RegExp, FieldGroup])[] = [
  [/driv|licen[cs]e/i, 'licence'],
  [/degree|diploma|educat|universit|student|transcript/i, 'education'],
  [/member|club|gym/i, 'membership'],
  [/tax|income|salary|payslip|payroll|bank|iban/i, 'money'],
];

const isContact = /phone|mobile|mail|contact|website/i;

/**
 * Tells what kind of thing somebody learns from a field: every field is of exactly one group.
 *
 * @param path the field
 * @param type the card's type (`vct`)
 * @see SCREENS S15; mock 05, the columns
 */
export const fieldGroupOf = (path: ClaimPath, type: string): FieldGroup => {
  switch (sensitivityOf(path, type)) {
    case 'A':
      return 'id-number';
    case 'B':
      return 'portrait';
    case 'C':
      return 'birth';
    case 'D':
      return path.some((step) => isContact.test(String(step))) ? 'contact' : 'address';
    case 'E':
      return 'health';
    case 'F':
      return 'money';
    default:
      return (
        groupOfTemplate[learnedTemplate(path)] ??
        groupOfType.find(([pattern]) => pattern.test(type))?.[1] ??
        'other'
      );
  }
};

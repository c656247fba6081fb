import type { ClaimPath } from '../credential/claim-tree';
import { ageLimitOf } from '../credential/name-hints';

/**
 * Which sentence part says a fact: "that your name is …", "that you are over …". `other` names the field by
 * its label. Features have words for each; a new one here does not compile there without them.
 */
export type LearnedTemplate =
  | 'name'
  | 'birth-date'
  | 'birth-place'
  | 'age-over'
  | 'age'
  | 'sex'
  | 'nationality'
  | 'address'
  | 'email'
  | 'phone'
  | 'portrait'
  | 'id-number'
  | 'driving-categories'
  | 'expiry'
  | 'issued'
  | 'degree'
  | 'grade'
  | 'awarded'
  | 'school'
  | 'membership'
  | 'income'
  | 'health'
  | 'other';

/** Claim names by template, spelled without case, `_`, `-` and spaces. */
const names: Partial<Record<LearnedTemplate, string>> = {
  name: 'name fullname givenname firstname familyname lastname surname middlename membername holdername',
  'birth-date': 'birthdate dateofbirth birthday dob',
  'birth-place':
    'placeofbirth birthplace birthcity birthcountry birthstate cityofbirth countryofbirth',
  age: 'age ageinyears agebirthyear birthyear',
  sex: 'sex gender',
  nationality: 'nationality nationalities citizenship citizenships',
  address:
    'address residentaddress homeaddress postaladdress streetaddress residence residentstreet residentcity ' +
    'residentpostalcode residenthousenumber residentstate postalcode locality',
  email: 'email emailaddress',
  phone: 'phone phonenumber mobile mobilephonenumber telephone',
  portrait: 'portrait photo picture face faceimage image',
  'id-number':
    'documentnumber personaladministrativenumber personalidentifier personalidnumber personalnumber idnumber ' +
    'nationalid passportnumber licencenumber licensenumber taxid taxnumber ssn studentid studentnumber ' +
    'matriculationnumber membershipnumber membernumber memberid',
  'driving-categories':
    'vehiclecategories vehiclecategory drivingprivileges drivingcategories licencecategories',
  expiry: 'expirydate expirationdate dateofexpiry validuntil expires',
  issued: 'issuedate issuancedate dateofissue dateofissuance issuingdate',
  degree: 'degree degreename qualification diploma',
  grade: 'grade finalgrade gpa honours honors',
  awarded: 'awarded awardedon dateofaward awarddate graduationdate',
  school: 'institution university school awardinginstitution',
  membership: 'membership membershiplevel plan memberlevel',
  income:
    'income yearlyincome annualincome grossincome netincome taxableincome totalincome salary wage',
  health: 'diagnosis medication allergies bloodtype bloodgroup vaccination vaccine',
};

const templateByName = new Map(
  (Object.keys(names) as LearnedTemplate[]).flatMap((template) =>
    (names[template] ?? '').split(' ').map((name) => [name, template] as const),
  ),
);

const spelling = (name: string): string => name.toLowerCase().replace(/[_\-\s]/g, '');

/** Chooses the sentence part for a field by its name and the containers it stands in; the outermost known name decides. */
export const learnedTemplate = (path: ClaimPath): LearnedTemplate => {
  if (ageLimitOf(path) !== null) return 'age-over';
  for (const segment of path) {
    const found = typeof segment === 'string' ? templateByName.get(spelling(segment)) : undefined;
    if (found !== undefined) return found;
  }
  return 'other';
};

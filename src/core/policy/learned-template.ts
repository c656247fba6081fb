import type { ClaimPath } from '../credential/claim-tree';
import { ageLimitOf } from '../credential/name-hints';

/**
 * Which sentence part says a fact: "that your name is …", "that you are over …". `other` names the field by
 * its label; `formality` is what a card says about itself, worth a count rather than a clause. Features have
 * words for each; a new one here does not compile there without them.
 */
export type LearnedTemplate =
  | 'name'
  | 'name-part'
  | 'birth-date'
  | 'birth-year'
  | 'birth-place'
  | 'age-over'
  | 'age'
  | 'sex'
  | 'nationality'
  | 'address'
  | 'town'
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
  | 'subject'
  | 'membership'
  | 'income'
  | 'tax-paid'
  | 'period'
  | 'formality'
  | 'other';

/** Claim names by template, spelled without case, `_`, `-` and spaces. */
const names: Partial<Record<LearnedTemplate, string>> = {
  name: 'name fullname membername holdername',
  'name-part': 'givenname firstname middlename familyname lastname surname',
  'birth-date': 'birthdate dateofbirth birthday dob',
  'birth-place':
    'placeofbirth birthplace birthcity birthcountry birthstate cityofbirth countryofbirth',
  'birth-year': 'agebirthyear birthyear yearofbirth',
  age: 'age ageinyears',
  sex: 'sex gender',
  nationality: 'nationality nationalities citizenship citizenships',
  address:
    'address residentaddress homeaddress postaladdress streetaddress residence residentstreet residentcity ' +
    'residentpostalcode residenthousenumber residentstate residentcountry postalcode',
  town: 'locality city town',
  email: 'email emailaddress',
  phone: 'phone phonenumber mobile mobilephonenumber telephone',
  portrait: 'portrait photo picture face faceimage image',
  'id-number':
    'documentnumber personaladministrativenumber personalidentifier personalidnumber personalnumber idnumber ' +
    'nationalid passportnumber licencenumber licensenumber taxid taxnumber ssn studentid studentnumber ' +
    'matriculationnumber membershipnumber membernumber memberid taxpayerreference drivinglicencenumber ' +
    'drivinglicensenumber customernumber employeenumber',
  'driving-categories':
    'vehiclecategories vehiclecategory drivingprivileges drivingcategories licencecategories',
  expiry: 'expirydate expirationdate dateofexpiry validuntil expires',
  issued: 'issuedate issuancedate dateofissue dateofissuance issuingdate',
  degree: 'degree degreename qualification diploma',
  grade: 'grade finalgrade gpa honours honors',
  awarded: 'awarded awardedon dateofaward awarddate graduationdate',
  school: 'institution university school awardinginstitution',
  subject:
    'specialisation specialisations specialization specializations major majors fieldofstudy subject',
  membership: 'membership membershiplevel plan memberlevel homeclub club',
  income:
    'income yearlyincome annualincome grossincome netincome taxableincome totalincome salary wage',
  'tax-paid': 'taxpaid',
  period: 'taxyear academicyear schoolyear fiscalyear',
  formality:
    'issuingauthority issuingcountry issuingjurisdiction issuerauthority issuedby issuer authority currency ' +
    'version documenttype cardtype',
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

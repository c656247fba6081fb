import type { ClaimPath } from '../credential/claim-tree';

/**
 * Sensitive classes (SCREENS 6): A fixed identifiers · B face or biometric · C exact birth date and place ·
 * D address and contact · E health, belief, union, conviction · F money. `own` is what the person calls sensitive
 * beyond these (SCREENS S20, Sharing rules); no name makes a field that.
 */
export type SensitivityClass = NamedClass | 'own';

type NamedClass = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** The classes, gravest first: what a container is called when its parts differ. */
const gravestFirst: readonly SensitivityClass[] = ['A', 'B', 'E', 'C', 'D', 'F', 'own'];

/**
 * Claim names by class, from the EUDI person identification and driving licence rulebooks, OpenID Connect's
 * standard claims, ISO 18013-5 and names seen in the field; spelled without case, `_`, `-` and spaces.
 */
const names: Record<NamedClass, readonly string[]> = {
  A: [
    'sub id identifier personalidentifier personalidnumber personalnumber personaladministrativenumber',
    'administrativenumber nationalid nationalidnumber nationalidentifier idnumber identitynumber',
    'documentnumber documentid documentidentifier cardnumber passportnumber licencenumber licensenumber',
    'drivinglicencenumber drivinglicensenumber dlnumber ssn socialsecuritynumber socialsecuritypin',
    'taxid taxidcode taxidentifier taxnumber tin vatnumber steuerid nin nino pesel codicefiscale bsn',
    'insurancenumber healthinsurancenumber healthid patientid studentid studentnumber matriculationnumber',
    'membershipnumber memberid membernumber employeeid employeenumber customernumber customerid',
    'serialnumber vin vehicleidentificationnumber registrationnumber licenceplate licenseplate did',
  ],
  B: [
    'portrait photo picture face faceimage image biometric biometrics biometrictemplate fingerprint',
    'fingerprints iris signatureimage signatureusualmark biometrictemplateface portraitimage',
    'enrolmentportraitimage enrollmentportraitimage',
  ],
  C: [
    'birthdate dateofbirth birthday dob birth placeofbirth birthplace birthcity birthcountry birthstate',
    'birthregion birthlocality cityofbirth countryofbirth',
  ],
  D: [
    'address residentaddress residentialaddress homeaddress postaladdress streetaddress street',
    'residentstreet residentstreetaddress residenthousenumber housenumber residentcity residentstate',
    'residentpostalcode postalcode postcode zip zipcode residence placeofresidence phone phonenumber',
    'mobilephonenumber mobile telephone email emailaddress contact contacts website',
  ],
  E: [
    'health diagnosis diagnoses medication medications allergy allergies bloodtype bloodgroup disability',
    'disabilities disabilitystatus vaccination vaccinations vaccine immunization testresult pregnancy organdonor',
    'religion belief beliefs denomination confession politicalopinion politicalparty party',
    'union unionmembership tradeunion sexualorientation ethnicity ethnicorigin race conviction convictions',
    'criminalrecord offences offenses sentence',
  ],
  F: [
    'income yearlyincome annualincome grossincome netincome taxableincome salary wage wages pay iban bic',
    'accountnumber bankaccount accountbalance balance creditscore creditlimit debt taxpaid taxdue amount',
    'totalincome revenue turnover networth assets pension benefit benefits',
  ],
};

const classByName = new Map(
  (Object.keys(names) as NamedClass[]).flatMap((kind) =>
    names[kind].flatMap((line) => line.split(' ').map((name) => [name, kind] as const)),
  ),
);

/** Kinds of card whose every telling field is of one class, whatever it is called. */
const classByType: readonly (readonly [RegExp, NamedClass])[] = [
  [/health|medical|patient|vaccin|immuni[sz]|prescription|disab/i, 'E'],
  [/convict|criminal|police.?record/i, 'E'],
  [/tax|income|salary|payslip|payroll|bank|iban/i, 'F'],
];

/** What says nothing by itself on such a card: who it is from and when. */
const neutral =
  /^(name|givenname|familyname|firstname|lastname|middlename|fullname|title|issuing.*|issuer.*|issuance.*|issuedat|expiry.*|validfrom|validuntil|country|year|taxyear|currency|ageover\d*|\d+)$/;

const spelling = (name: string): string => name.toLowerCase().replace(/[_\-\s]/g, '');

/**
 * Tells how sensitive a field is, by its name, the containers it stands in and the kind of card.
 *
 * @param path the field; element numbers are passed over
 * @param type the card's type (`vct`)
 * @returns the class, or null when the table knows nothing to its discredit
 * @see SCREENS 6, Sensitive classes
 */
export const sensitivityOf = (path: ClaimPath, type: string): NamedClass | null => {
  const segments = path.filter((segment) => typeof segment === 'string').map(spelling);
  for (const segment of segments.toReversed()) {
    const found = classByName.get(segment);
    if (found !== undefined) return found;
  }
  const kind = classByType.find(([pattern]) => pattern.test(type))?.[1];
  const last = segments.at(-1);
  return kind === undefined || last === undefined || neutral.test(last) ? null : kind;
};

/** The gravest of several classes; null when none is sensitive. */
export const gravest = (classes: readonly (SensitivityClass | null)[]): SensitivityClass | null =>
  gravestFirst.find((kind) => classes.includes(kind)) ?? null;

/** Fixed identifiers, faces, and what the person calls sensitive: never ticked for them (SCREENS 6, Defaults). */
export const needsOwnTick = (sensitivity: SensitivityClass | null): boolean =>
  sensitivity === 'A' || sensitivity === 'B' || sensitivity === 'own';

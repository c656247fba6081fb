import type { ClaimPath } from './claim-tree';

// What the names of claims say about their values: the names of the PID rulebook, OpenID Connect §5.1 and
// schema.org, and what issuers commonly make of them. All are compared in lower case.

/** ISO/IEC 5218 and the further codes of the PID rulebook. */
export type Sex =
  'not-known' | 'male' | 'female' | 'other' | 'inter' | 'diverse' | 'open' | 'not-applicable';

const sexByCode: Readonly<Record<string, Sex>> = {
  '0': 'not-known',
  '1': 'male',
  '2': 'female',
  '3': 'other',
  '4': 'inter',
  '5': 'diverse',
  '6': 'open',
  '9': 'not-applicable',
  m: 'male',
  male: 'male',
  f: 'female',
  female: 'female',
  x: 'other',
  other: 'other',
  inter: 'inter',
  diverse: 'diverse',
};

/** What a code for sex or gender means, or null for one we do not know. */
export const sexOf = (code: string | number): Sex | null => {
  const key = String(code).toLowerCase();
  return Object.hasOwn(sexByCode, key) ? (sexByCode[key] ?? null) : null;
};

export const isSexName = (name: string): boolean => name === 'sex' || name === 'gender';

/** Names of NumericDate members: seconds since the epoch. */
export const isTimeName = (name: string): boolean =>
  ['iat', 'nbf', 'exp', 'updated_at', 'auth_time'].includes(name);

/** A day of birth is a day, whatever time and zone somebody wrote behind it. */
export const isBirthDateName = (name: string): boolean =>
  /(^|_)(birthdate|birth_date|date_of_birth|birthday|dob)$/.test(name);

export const isYearName = (name: string): boolean => /(^|_)year$/.test(name);

export const isAgeName = (name: string): boolean => name === 'age' || name === 'age_in_years';

const amountName =
  /(^|_)(amount|income|price|salary|wages?|balance|total|gross|net|sum|tax|fee|payment|value|cost)(_|$)/;
export const isAmountName = (name: string): boolean => amountName.test(name);

/** The limit in `age_over_18`, `age_equal_or_over.18`, `over_21`; null for another name. */
export const ageLimitOf = (path: ClaimPath): number | null => {
  const last = String(path.at(-1) ?? '').toLowerCase();
  const parent = String(path.at(-2) ?? '').toLowerCase();
  const written =
    /^(?:is_|age_)?(?:equal_or_)?over_?(\d{1,3})$/.exec(last)?.[1] ??
    (/^age_(equal_or_)?over$/.test(parent) ? /^\d{1,3}$/.exec(last)?.[0] : undefined);
  return written === undefined ? null : Number(written);
};

const countryName = /(^|_)(country|nationality|nationalities|citizenships?|country_code)$/;
export const isCountryName = (name: string): boolean => countryName.test(name);

const languageName = /(^|_)(languages?|locale)$/;
export const isLanguageName = (name: string): boolean => languageName.test(name);

export const isCurrencyName = (name: string): boolean => /(^|_)currency$/.test(name);

export const isPhoneName = (name: string): boolean =>
  /(^|_)(phone|phone_number|mobile|mobile_phone_number|telephone|msisdn)$/.test(name);

export const isIbanName = (name: string): boolean => /(^|_)iban$/.test(name);

const identifierName =
  /(^|_)(number|id|identifier|reference|ssn|tin|vin|nino|bsn|sub|jti|pin|mrz|isin|bic)$/;
const notIdentifier = /^(house|street|building|floor|apartment|room|line|page|birth)_number$/;
export const isIdentifierName = (name: string): boolean =>
  isPhoneName(name) || isIbanName(name) || (identifierName.test(name) && !notIdentifier.test(name));

/** What a picture shows, by its name. */
export const pictureRoleOf = (name: string): 'portrait' | 'signature' | 'picture' => {
  if (/(^|_)(portrait|photo|picture|face|face_image)$/.test(name)) return 'portrait';
  return name.includes('signature') ? 'signature' : 'picture';
};

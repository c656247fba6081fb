/**
 * Members that speak about the credential rather than the holder; they are shown under "Always visible to
 * them" and are no fields (DESIGN 10, field), unless an issuer lets one of them (`iat`) stay hidden.
 */
export const nonFields: ReadonlySet<string> = new Set([
  'iss',
  'vct',
  'vct#integrity',
  'aka_vcts',
  'iat',
  'nbf',
  'exp',
  'cnf',
  'status',
]);

/** Members that may not travel in a disclosure, nor may anything inside them (SD-JWT VC §2.2.2.3). */
export const neverHidden: ReadonlySet<string> = new Set([
  'iss',
  'nbf',
  'exp',
  'cnf',
  'vct',
  'vct#integrity',
  'aka_vcts',
  'status',
]);

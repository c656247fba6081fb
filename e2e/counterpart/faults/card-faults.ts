import type { Fault } from './fault';

/** What is wrong with the card an issuer gives out. */
export const cardFaults = [
  {
    name: 'holder-key-of-another',
    cases: ['I-14'],
    words: 'The card is bound to a key nobody proved.',
  },
  {
    name: 'holder-key-missing',
    cases: ['I-14'],
    words: 'The card is bound to no key although one was proved.',
  },
  {
    name: 'other-type',
    cases: ['I-16'],
    words: 'The card is of another type than the one that was offered.',
  },
  { name: 'mdoc', cases: ['I-16'], words: 'A mobile document comes instead of an SD-JWT.' },
  {
    name: 'jwt-vc',
    cases: ['I-16', 'C-03'],
    words: 'A plain JWT credential comes instead of an SD-JWT.',
  },
  {
    name: 'alg-none',
    cases: ['C-01'],
    words: 'The card is not signed: alg is none, and there is no signature.',
  },
  {
    name: 'alg-none-signed',
    cases: ['C-01'],
    words: 'The card says alg none and has a signature all the same.',
  },
  {
    name: 'alg-hs256',
    cases: ['C-01'],
    words: 'The card is signed by HMAC with the public key as the secret.',
  },
  {
    name: 'alg-other-key',
    cases: ['C-01'],
    words: 'The card is signed with EdDSA, and the certificate holds a P-256 key.',
  },
  {
    name: 'header-jwk',
    cases: ['C-01'],
    words: 'The card brings the key it is to be checked with.',
  },
  {
    name: 'header-jku',
    cases: ['C-01'],
    words: 'The card points to an address for the key it is to be checked with.',
  },
  {
    name: 'header-x5u',
    cases: ['C-01'],
    words: 'The card points to an address for its certificate.',
  },
  {
    name: 'signature-of-another',
    cases: ['C-02'],
    words: 'The card is signed with a key that is not the one in its certificate.',
  },
  { name: 'payload-altered', cases: ['C-02'], words: 'The card was changed after it was signed.' },
  { name: 'signature-cut', cases: ['C-02'], words: 'The signature is cut short.' },
  {
    name: 'signature-der',
    cases: ['C-02'],
    words: 'The signature is written as DER instead of two numbers side by side.',
  },
  { name: 'typ-jwt', cases: ['C-03'], words: 'The header calls the card a plain JWT.' },
  {
    name: 'disclosure-unsigned',
    cases: ['C-04'],
    words: 'A disclosure comes along that the issuer did not sign for.',
  },
  { name: 'digest-twice', cases: ['C-05'], words: 'One digest stands in the card twice.' },
  { name: 'disclosure-named-sd', cases: ['C-06'], words: 'A disclosure calls its claim _sd.' },
  {
    name: 'disclosure-named-dots',
    cases: ['C-06'],
    words: 'A disclosure calls its claim by three dots.',
  },
  {
    name: 'disclosure-name-taken',
    cases: ['C-07'],
    words: 'A disclosure has the name of a claim that is there already.',
  },
  {
    name: 'disclosure-of-two',
    cases: ['C-08'],
    words: 'A disclosure of a member has two elements.',
  },
  { name: 'disclosure-of-four', cases: ['C-08'], words: 'A disclosure has four elements.' },
  {
    name: 'digests-unknown-hash',
    cases: ['C-09'],
    words: 'The digests are of a hash function nobody should use.',
  },
  { name: 'digests-cut-hash', cases: ['C-09'], words: 'The digests are of a hash cut to 32 bits.' },
  { name: 'hidden-iss', cases: ['C-09'], words: 'The issuer hides iss in a disclosure.' },
  { name: 'hidden-exp', cases: ['C-09'], words: 'The issuer hides exp in a disclosure.' },
  { name: 'hidden-cnf', cases: ['C-09'], words: 'The issuer hides cnf in a disclosure.' },
  { name: 'hidden-vct', cases: ['C-09'], words: 'The issuer hides vct in a disclosure.' },
  { name: 'hidden-status', cases: ['C-09'], words: 'The issuer hides status in a disclosure.' },
  {
    name: 'key-binding-attached',
    cases: ['C-10'],
    words: 'The card comes with a key binding, as if it were shown.',
  },
  { name: 'not-yet-valid', cases: ['C-11'], words: 'The card starts in 30 days.' },
  { name: 'issued-later', cases: ['C-11'], words: 'The card says it is issued tomorrow.' },
  { name: 'issued-soon', cases: ['C-11'], words: 'The card says it is issued in five minutes.' },
  {
    name: 'card-about-to-end',
    cases: ['P-22'],
    words: 'The card is 30 seconds past its end, within the minute that wallets allow.',
  },
  { name: 'already-ended', cases: ['C-11'], words: 'The card ended yesterday.' },
  {
    name: 'header-says-twice',
    cases: ['C-12'],
    words: 'The header of the card has one member twice.',
  },
  {
    name: 'payload-says-twice',
    cases: ['C-12'],
    words: 'The payload of the card has one member twice.',
  },
  {
    name: 'disclosure-says-twice',
    cases: ['C-12'],
    words: 'A disclosure holds an object with one member twice.',
  },
  {
    name: 'names-of-objects',
    cases: ['C-13'],
    words: 'Claims are called __proto__, constructor and the like.',
  },
  {
    name: 'strange-texts',
    cases: ['C-14'],
    words: 'Claims hold turned, silent, halved, stacked and endless characters.',
  },
  { name: 'long-text', cases: ['C-14'], words: 'A claim is a text of a million characters.' },
  { name: 'nested-deep', cases: ['C-15'], words: 'A claim is nested 10,000 deep.' },
  { name: 'disclosures-many', cases: ['C-15'], words: 'The card comes with 100,000 disclosures.' },
  {
    name: 'disclosures-in-disclosures',
    cases: ['C-15'],
    words: 'Disclosures stand inside one another 300 deep.',
  },
  { name: 'odd-numbers', cases: ['C-16'], words: 'Claims are 1e400, -0 and 2^53 + 1.' },
  { name: 'chain-ended', cases: ['C-18'], words: 'The certificate of the signer has run out.' },
  { name: 'chain-self-signed', cases: ['C-18'], words: 'The signer has certified itself.' },
  {
    name: 'chain-no-authority',
    cases: ['C-18'],
    words: 'An authority of the chain lacks the extension that makes it one.',
  },
  {
    name: 'chain-wrong-purpose',
    cases: ['C-18'],
    words: 'The certificate of the signer is for signing code.',
  },
  {
    name: 'chain-too-long',
    cases: ['C-18'],
    words: 'The root allows fewer authorities below it than there are.',
  },
  {
    name: 'chain-unknown-demand',
    cases: ['C-18'],
    words: 'The certificate holds a critical extension nobody knows.',
  },
  {
    name: 'chain-other-name',
    cases: ['C-18'],
    words: 'The certificate names another authority than the one that signed it.',
  },
  {
    name: 'type-document-changed',
    cases: ['C-19'],
    words: 'The document about the type is not the one the card vouches for.',
  },
  {
    name: 'type-builds-on-itself',
    cases: ['C-19'],
    words: 'The document about the type builds on itself.',
  },
  {
    name: 'issuer-101-keys',
    cases: ['CAP'],
    words: 'The card brings no certificate, and its issuer publishes 101 keys.',
  },
  {
    name: 'holder-key-elsewhere',
    cases: ['C-20'],
    words: 'The card points to an address for the key of the holder.',
  },
  {
    name: 'holder-key-by-name',
    cases: ['C-20'],
    words: 'The card names the key of the holder and does not hold it.',
  },
  {
    name: 'card-place-negative',
    cases: ['S-07'],
    words: 'The card points to the place before the first of its status list.',
  },
  {
    name: 'card-place-fraction',
    cases: ['S-07'],
    words: 'The card points between two places of its status list.',
  },
  {
    name: 'card-place-text',
    cases: ['S-07'],
    words: 'The card says in words where it stands on its status list.',
  },
  {
    name: 'card-list-over-http',
    cases: ['S-08'],
    words: 'The card names a status list at an address that is not secure.',
  },
  {
    name: 'card-list-on-lan',
    cases: ['S-08'],
    words: 'The card names a status list in the holder’s own network.',
  },
  {
    name: 'card-two-lists',
    cases: ['S-14'],
    words: 'The card names two status lists where there can be one.',
  },
] as const satisfies readonly Fault[];

import { refusesCards } from '../support/refuses-cards';

refusesCards('C-18', [
  {
    what: 'a certificate that has run out',
    fault: 'chain-ended',
    code: 'proofs/certificate',
    words: "The issuer's certificate does not hold (expired).",
  },
  {
    what: 'a signer that certified itself',
    fault: 'chain-self-signed',
    code: 'proofs/certificate',
    words: "The issuer's certificate does not hold (self-signed).",
  },
  {
    what: 'an authority without basic constraints',
    fault: 'chain-no-authority',
    code: 'proofs/certificate',
    words: "The issuer's certificate does not hold (not-authority).",
  },
  {
    what: 'a certificate for signing code',
    fault: 'chain-wrong-purpose',
    code: 'proofs/certificate',
    words: "The issuer's certificate does not hold (extended-key-usage).",
  },
  {
    what: 'more authorities than the root allows',
    fault: 'chain-too-long',
    code: 'proofs/certificate',
    words: "The issuer's certificate does not hold (path-length).",
  },
  {
    what: 'a critical extension nobody knows',
    fault: 'chain-unknown-demand',
    code: 'proofs/certificate',
    words: "The issuer's certificate does not hold (critical-extension).",
  },
  {
    what: 'a certificate that names another authority',
    fault: 'chain-other-name',
    code: 'proofs/certificate',
    words: "The issuer's certificate does not hold (chaining).",
  },
]);

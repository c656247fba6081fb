import { refusesCards } from '../support/refuses-cards';

refusesCards('C-01', [
  {
    what: 'a card without a signature',
    fault: 'alg-none',
    code: 'credential/unsigned',
    words: 'The card is not signed.',
  },
  {
    what: 'alg none beside a signature',
    fault: 'alg-none-signed',
    code: 'credential/unsigned',
    words: 'The card is not signed.',
  },
  {
    what: 'a card signed with the public key as a shared secret',
    fault: 'alg-hs256',
    code: 'credential/shared-secret',
    words: 'The card is signed so that anybody who can check it can forge it.',
  },
  {
    what: 'an algorithm that is not the one of the certificate',
    fault: 'alg-other-key',
    code: 'proofs/algorithm',
    words: 'The card is signed in a way we do not accept.',
  },
  {
    what: 'a card that brings its own key',
    fault: 'header-jwk',
    code: 'proofs/key-source',
    words: 'The card does not say whose key signed it.',
  },
  {
    what: 'a card whose key lies at an address, which nobody asks',
    fault: 'header-jku',
    code: 'proofs/key-source',
    words: 'The card does not say whose key signed it.',
  },
  {
    what: 'a card whose certificate lies at an address, which nobody asks',
    fault: 'header-x5u',
    code: 'proofs/key-source',
    words: 'The card does not say whose key signed it.',
  },
]);

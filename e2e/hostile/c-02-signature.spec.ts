import { refusesCards } from '../support/refuses-cards';

refusesCards('C-02', [
  {
    what: 'a card signed with another key than its certificate holds',
    fault: 'signature-of-another',
    code: 'proofs/signature',
    words: "The signature is not the issuer's.",
  },
  {
    what: 'a card that was changed after it was signed',
    fault: 'payload-altered',
    code: 'proofs/signature',
    words: "The signature is not the issuer's.",
  },
  {
    what: 'a signature cut short',
    fault: 'signature-cut',
    code: 'proofs/signature',
    words: "The signature is not the issuer's.",
  },
  {
    what: 'a signature written as DER',
    fault: 'signature-der',
    code: 'proofs/signature',
    words: "The signature is not the issuer's.",
  },
]);

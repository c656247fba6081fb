import { refusesCards } from '../support/refuses-cards';

refusesCards('C-04', [
  {
    what: 'a disclosure that nothing signed refers to',
    fault: 'disclosure-unsigned',
    code: 'credential/digest-unknown',
    words: 'The card carries a field that its issuer did not sign.',
  },
]);

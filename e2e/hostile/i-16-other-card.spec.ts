import { refusesCards } from '../support/refuses-cards';

refusesCards('I-16', [
  {
    what: 'a card of another type',
    fault: 'other-type',
    code: 'receive/other-type',
    words: 'Another card came than the one that was offered.',
  },
  {
    what: 'a mobile document',
    fault: 'mdoc',
    code: 'credential/grammar',
    words: 'What came is not in the form of the card that was offered.',
  },
  {
    what: 'a JWT credential',
    fault: 'jwt-vc',
    code: 'credential/plain-jwt',
    words: 'The card came in a form that can hide nothing, not in the one that was offered.',
  },
]);

import { refusesCards } from '../support/refuses-cards';

refusesCards('C-03', [
  {
    what: 'a header that calls the card a plain JWT',
    fault: 'typ-jwt',
    code: 'credential/typ',
    words: 'What came does not call itself a card of this kind.',
  },
  {
    what: 'a JWT credential in place of an SD-JWT',
    fault: 'jwt-vc',
    code: 'credential/plain-jwt',
    words: 'The card came in a form that can hide nothing, not in the one that was offered.',
  },
]);

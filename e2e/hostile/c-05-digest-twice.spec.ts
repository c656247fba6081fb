import { refusesCards } from '../support/refuses-cards';

refusesCards('C-05', [
  {
    what: 'a digest that stands in the card twice',
    fault: 'digest-twice',
    code: 'credential/digest-twice',
    words: "One of the card's fields is there twice.",
  },
]);

import { refusesCards } from '../support/refuses-cards';

refusesCards('I-14', [
  {
    what: 'a card bound to a key nobody proved',
    fault: 'holder-key-of-another',
    code: 'receive/other-key',
    words: 'The card is tied to another key than yours.',
  },
  {
    what: 'a card bound to no key',
    fault: 'holder-key-missing',
    code: 'receive/other-key',
    words: 'The card is tied to another key than yours.',
  },
]);

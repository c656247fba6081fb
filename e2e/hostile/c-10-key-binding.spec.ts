import { refusesCards } from '../support/refuses-cards';

refusesCards('C-10', [
  {
    what: 'a card with a key binding, as if it were shown',
    fault: 'key-binding-attached',
    code: 'credential/key-binding-present',
    words: 'The card was made for showing, not for keeping.',
  },
]);

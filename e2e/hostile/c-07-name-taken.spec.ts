import { refusesCards } from '../support/refuses-cards';

refusesCards('C-07', [
  {
    what: 'a disclosure under the name of a claim that is there already',
    fault: 'disclosure-name-taken',
    code: 'credential/name-taken',
    words: "One of the card's hidden fields has the name of another field.",
  },
]);

import { refusesCards } from '../support/refuses-cards';

refusesCards('C-06', [
  {
    what: 'a disclosed claim called _sd',
    fault: 'disclosure-named-sd',
    code: 'credential/disclosure-name',
    words: "One of the card's fields has a name it may not have.",
  },
  {
    what: 'a disclosed claim called by three dots',
    fault: 'disclosure-named-dots',
    code: 'credential/disclosure-name',
    words: "One of the card's fields has a name it may not have.",
  },
]);

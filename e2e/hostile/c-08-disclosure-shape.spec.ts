import { refusesCards } from '../support/refuses-cards';

refusesCards('C-08', [
  {
    what: 'a disclosure of a member with two elements',
    fault: 'disclosure-of-two',
    code: 'credential/disclosure-shape',
    words: "One of the card's fields is damaged.",
  },
  {
    what: 'a disclosure with four elements',
    fault: 'disclosure-of-four',
    code: 'credential/disclosure-shape',
    words: "One of the card's fields is damaged.",
  },
]);

import { refusesCards } from '../support/refuses-cards';

refusesCards('C-12', [
  {
    what: 'a header with one member twice',
    fault: 'header-says-twice',
    code: 'credential/name-twice',
    words: 'The card says two things under one name.',
  },
  {
    what: 'a payload with one member twice',
    fault: 'payload-says-twice',
    code: 'credential/name-twice',
    words: 'The card says two things under one name.',
  },
  {
    what: 'a disclosure that holds one member twice',
    fault: 'disclosure-says-twice',
    code: 'credential/name-twice',
    words: 'The card says two things under one name.',
  },
]);

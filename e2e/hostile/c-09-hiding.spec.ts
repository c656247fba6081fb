import { refusesCards } from '../support/refuses-cards';

refusesCards('C-09', [
  {
    what: 'digests of a broken hash',
    fault: 'digests-unknown-hash',
    code: 'credential/digest-algorithm',
    words: 'The card protects its fields in a way we do not accept (md5).',
  },
  {
    what: 'digests of a hash cut short',
    fault: 'digests-cut-hash',
    code: 'credential/digest-algorithm',
    words: 'The card protects its fields in a way we do not accept (sha-256-32).',
  },
  {
    what: 'a hidden iss',
    fault: 'hidden-iss',
    code: 'credential/hidden-protected',
    words: 'The card hides what must always be shown (iss).',
  },
  {
    what: 'a hidden exp',
    fault: 'hidden-exp',
    code: 'credential/hidden-protected',
    words: 'The card hides what must always be shown (exp).',
  },
  {
    what: 'a hidden cnf',
    fault: 'hidden-cnf',
    code: 'credential/hidden-protected',
    words: 'The card hides what must always be shown (cnf).',
  },
  {
    what: 'a hidden vct',
    fault: 'hidden-vct',
    code: 'credential/hidden-protected',
    words: 'The card hides what must always be shown (vct).',
  },
  {
    what: 'a hidden status',
    fault: 'hidden-status',
    code: 'credential/hidden-protected',
    words: 'The card hides what must always be shown (status).',
  },
]);

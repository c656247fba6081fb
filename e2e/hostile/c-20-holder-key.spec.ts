import { refusesCards } from '../support/refuses-cards';

refusesCards('C-20', [
  {
    what: 'a holder key that lies at an address, which nobody asks',
    fault: 'holder-key-elsewhere',
    code: 'credential/key-elsewhere',
    words: 'The card is tied to a key that lies elsewhere and could change.',
  },
  {
    what: 'a holder key that is only named',
    fault: 'holder-key-by-name',
    code: 'receive/other-key',
    words: 'The card is tied to another key than yours.',
  },
]);

import { refusesCards } from '../support/refuses-cards';

const tooDeep = 'The card is too large: its parts stand more than 256 inside one another.';

// A digest that leads back to itself would need a collision of SHA-256; the longest chain is as far as anybody gets.
refusesCards('C-15', [
  {
    what: 'a claim nested 10,000 deep',
    fault: 'nested-deep',
    code: 'credential/too-large',
    words: tooDeep,
  },
  {
    what: 'disclosures inside one another 300 deep',
    fault: 'disclosures-in-disclosures',
    code: 'credential/too-large',
    words: tooDeep,
  },
  {
    what: '100,000 disclosures',
    fault: 'disclosures-many',
    code: 'credential/too-large',
    words: 'The card is too large: more than 4096 of its parts can stay hidden.',
  },
]);

import { overAsking } from './over-asking-scene';
import { problem } from './problem';
import { queryFor, type Scene, valuesOf } from './scene';

const ageCheck: Scene = {
  id: 'age-check',
  requester: 'nordbar',
  name: 'Nordbar',
  title: 'Age check at a bar',
  story:
    'Nordbar serves people over 18. It takes a Person ID or a driving licence, and only the yes or no.',
  purpose: 'To serve you alcohol.',
  retention: 'Not kept',
  request: 'signed-get',
  responseMode: 'direct_post',
  query: (issuer) => ({
    credentials: [
      queryFor(issuer, 'person-id', { id: 'person', claims: [{ path: ['age_over_18'] }] }),
      queryFor(issuer, 'driving-licence', { id: 'licence', claims: [{ path: ['age_over_21'] }] }),
    ],
    credential_sets: [{ options: [['person'], ['licence']] }],
  }),
  demands: (cards) => {
    const ages = [
      ...valuesOf(cards, 'person', 'age_over_18'),
      ...valuesOf(cards, 'licence', 'age_over_21'),
    ];
    const isOldEnough = ages.includes(true);
    return isOldEnough
      ? []
      : [problem('scene/too-young', 'The card does not say you are old enough.')];
  },
};

const carShare: Scene = {
  id: 'car-share',
  requester: 'aalto-car-share',
  name: 'Aalto Car Share',
  title: 'Opening a driver account',
  story:
    'Aalto needs to know that you may drive a car, until when, and that you are over 21. A photo and the licence number would make pick-up faster.',
  purpose: 'To activate your driver account.',
  retention: 'Until you close the account',
  request: 'signed-post',
  responseMode: 'direct_post.jwt',
  query: (issuer) => ({
    credentials: [
      queryFor(issuer, 'driving-licence', {
        id: 'licence',
        claims: [
          { id: 'categories', path: ['vehicle_categories', null] },
          { id: 'expiry', path: ['expiry_date'] },
          { id: 'over21', path: ['age_over_21'] },
          { id: 'portrait', path: ['portrait'] },
          { id: 'number', path: ['document_number'] },
        ],
        claim_sets: [
          ['categories', 'expiry', 'over21'],
          ['categories', 'expiry', 'over21', 'portrait'],
          ['categories', 'expiry', 'over21', 'number'],
          ['categories', 'expiry', 'over21', 'portrait', 'number'],
        ],
      }),
    ],
  }),
  demands: (cards) => {
    const mayDrive = valuesOf(cards, 'licence', 'vehicle_categories').includes('B');
    const isOver21 = valuesOf(cards, 'licence', 'age_over_21').includes(true);
    return [
      ...(mayDrive
        ? []
        : [problem('scene/no-category-b', 'The licence does not show category B.')]),
      ...(isOver21
        ? []
        : [problem('scene/too-young', 'The licence does not say you are over 21.')]),
    ];
  },
};

const jobApplication: Scene = {
  id: 'job-application',
  requester: 'vale-recruitment',
  name: 'Vale Recruitment',
  title: 'Applying for a job',
  story:
    'Vale checks your degree and your name for a post as Field Ecologist. It would also like to know whether you drive.',
  purpose: 'Checking your application for Field Ecologist',
  retention: '6 months',
  request: 'signed-get',
  responseMode: 'direct_post',
  query: (issuer) => ({
    credentials: [
      queryFor(issuer, 'degree', {
        id: 'degree',
        claims: [
          { id: 'degree', path: ['degree'] },
          { id: 'level', path: ['degree_level'], values: ['Master', 'Doctorate'] },
          { id: 'awarded', path: ['awarded'] },
          { id: 'grade', path: ['final_grade'] },
        ],
        claim_sets: [
          ['degree', 'level', 'awarded'],
          ['degree', 'level', 'awarded', 'grade'],
        ],
      }),
      queryFor(issuer, 'person-id', {
        id: 'person',
        claims: [
          { id: 'family', path: ['family_name'] },
          { id: 'given', path: ['given_name'] },
          { id: 'born', path: ['birthdate'] },
        ],
        claim_sets: [
          ['family'],
          ['family', 'given'],
          ['family', 'born'],
          ['family', 'given', 'born'],
        ],
      }),
      queryFor(issuer, 'driving-licence', {
        id: 'licence',
        claims: [{ path: ['vehicle_categories', null] }],
      }),
    ],
    credential_sets: [
      { options: [['degree', 'person']] },
      { options: [['licence']], required: false },
    ],
  }),
  demands: () => [],
};

const flatViewing: Scene = {
  id: 'flat-viewing',
  requester: 'sunny-flats',
  name: 'Sunny Flats',
  title: 'Viewing a flat',
  story:
    'Sunny Flats wants nine things before it shows you a flat. Nobody has confirmed who they are.',
  purpose: 'To book a viewing.',
  retention: 'As long as needed',
  request: 'unsigned',
  responseMode: 'direct_post',
  query: (issuer) => ({
    credentials: [
      queryFor(issuer, 'person-id', {
        id: 'person',
        claims: [
          { path: ['given_name'] },
          { path: ['family_name'] },
          { path: ['birthdate'] },
          { path: ['address', 'street_address'] },
          { path: ['address', 'locality'] },
          { path: ['nationalities', null] },
          { path: ['portrait'] },
          { path: ['document_number'] },
        ],
      }),
      queryFor(issuer, 'tax-statement', { id: 'tax', claims: [{ path: ['yearly_income'] }] }),
    ],
  }),
  demands: () => [],
};

export const scenes: readonly Scene[] = [
  ageCheck,
  carShare,
  jobApplication,
  flatViewing,
  overAsking,
];

export const findScene = (id: string): Scene | undefined => scenes.find((scene) => scene.id === id);

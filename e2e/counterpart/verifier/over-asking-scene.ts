import { queryFor, type Scene } from './scene';

/** What the gym already prints on its door card: asked for every time, from a card that hides nothing. */
const gym = (issuer: string) =>
  queryFor(issuer, 'gym-membership', { id: 'gym', claims: [{ path: ['plan'] }] });

/** Somebody nobody vouches for, who wants more than a discount needs, and more each time. */
export const overAsking: Scene = {
  id: 'over-asking',
  requester: 'harbour-rewards',
  name: 'Harbour Rewards',
  title: 'Collecting a discount',
  story:
    'Harbour Rewards gives members of the gym a discount. It wants the date of birth for it, and more when you come back. Nobody has confirmed who they are.',
  purpose: 'To give you a discount.',
  retention: 'Until you ask us to stop',
  request: 'unsigned',
  responseMode: 'direct_post',
  query: (issuer) => ({
    credentials: [
      gym(issuer),
      queryFor(issuer, 'person-id', { id: 'person', claims: [{ path: ['birthdate'] }] }),
    ],
  }),
  nextQuery: (issuer) => ({
    credentials: [
      gym(issuer),
      queryFor(issuer, 'person-id', {
        id: 'person',
        claims: [
          { path: ['birthdate'] },
          { path: ['family_name'] },
          { path: ['address', 'street_address'] },
          { path: ['document_number'] },
        ],
      }),
    ],
  }),
  demands: () => [],
};

import { cardKindOf, issuerOf, typeOf } from '../issuer/card-kinds';
import type { JsonObject } from '../json';
import type { Practice } from '../practice';
import { type DcqlQuery, queryMessage } from './dcql';
import { queryFor } from './scene';
import type { Session } from './session';

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const ageOf = (issuer: string, id: string) =>
  queryFor(issuer, 'person-id', { id, claims: [{ path: ['age_over_18'] }] });

/** Every field of the Person ID and the licence; `isOptional` leaves one needed. */
const everything = (issuer: string, isOptional: boolean): JsonObject => ({
  credentials: (['person-id', 'driving-licence'] as const).map((card) => {
    const kind = cardKindOf(card);
    const claims = kind.labels.map(({ path }, index) => ({
      id: `c${String(index)}`,
      path: [...path],
    }));
    const needed = claims.filter(({ path }) => path[0] === 'age_over_21').map(({ id }) => id);
    return {
      id: card,
      format: 'dc+sd-jwt',
      meta: { vct_values: [typeOf(kind, issuerOf(kind, issuer))] },
      claims,
      ...(isOptional ? { claim_sets: [claims.map(({ id }) => id), needed] } : {}),
    };
  }),
});

const tooMany = (issuer: string, change: Partial<DcqlQuery>): JsonObject =>
  queryMessage({ credentials: [ageOf(issuer, 'person')], ...change });

/** Whether everything is asked for, and no reason given. */
export const asksForEverything = ({ fault }: Practice): boolean =>
  fault.is('asks-for-everything') || fault.is('stranger-asks-for-everything');

/** The query a fault asks instead of the scene's own. */
export function spoilQuery({ fault, origins }: Practice, query: DcqlQuery): JsonObject {
  const { issuer } = origins;
  if (fault.is('asks-for-everything')) return everything(issuer, true);
  if (fault.is('stranger-asks-for-everything')) return everything(issuer, false);
  if (fault.is('query-65-cards'))
    return tooMany(issuer, { credentials: many(65, (n) => ageOf(issuer, `q${String(n)}`)) });
  if (fault.is('query-65-sets'))
    return tooMany(issuer, { credential_sets: many(65, () => ({ options: [['person']] })) });
  const claims = fault.is('query-65-claims')
    ? many(65, (n) => ({ path: [`field_${String(n)}`] }))
    : [{ path: many(33, (n) => `level_${String(n)}`) }];
  if (fault.is('query-65-claims') || fault.is('query-path-33'))
    return tooMany(issuer, {
      credentials: [queryFor(issuer, 'person-id', { id: 'person', claims })],
    });
  return queryMessage(query);
}

/** The request as its address gives it out: to a second reader another one, while that fault is on. */
export const spoilReading = (
  { fault, origins }: Practice,
  { readings }: Session,
  message: JsonObject,
): JsonObject =>
  fault.is('request-swapped') && readings > 1
    ? { ...message, dcql_query: everything(origins.issuer, false) }
    : message;

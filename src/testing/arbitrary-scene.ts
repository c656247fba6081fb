import fc from 'fast-check';
import { pathKey, type ClaimPath } from '../core/credential/claim-tree';
import type { Json } from '../core/kernel/json';
import { planDisclosure, type PlanCard } from '../core/presentation/plan-disclosure';
import type { DisclosurePlan } from '../core/presentation/plan';
import { epochSeconds } from '../core/kernel/time';
import { buildCard } from './build-credential';
import { buildRequest } from './build-request';
import { Hidden, hide, type Literal } from './issue-card';

/** Names that have broken dotted-path libraries and prototype look-ups. */
const memberNames = [
  'a',
  'b',
  'a.b',
  'given_name',
  'portrait',
  'constructor',
  '0',
  'name with space',
  '',
];

type Claims = { readonly [name: string]: Literal };

const { object: claimsArbitrary } = fc.letrec<{ node: Literal; object: Claims }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.constant('leaf'),
    tie('object'),
    fc.array(maybeHidden(tie('node')), { minLength: 1, maxLength: 3 }),
  ),
  object: fc.dictionary(fc.constantFrom(...memberNames), maybeHidden(tie('node')), {
    minKeys: 1,
    maxKeys: 5,
    noNullPrototype: true,
  }),
}));

function maybeHidden(node: fc.Arbitrary<Literal>): fc.Arbitrary<Literal> {
  return fc.oneof(node, node.map(hide), node.map(hide));
}

/** Ends every value and salt of a scene: long enough not to turn up by chance in what was encoded. */
const canary = '-stays-unless-chosen';

/** Gives each leaf a value of its own and remembers which field it stands for (DESIGN 10, field). */
const number = (claims: Literal, prefix: string) => {
  const fieldOf = new Map<unknown, string>();
  const paths: ClaimPath[] = [];
  const strip = (value: Literal): Literal => (value instanceof Hidden ? value.value : value);
  const hasHiddenBelow = (value: Literal): boolean =>
    value instanceof Hidden ||
    (typeof value === 'object' && value !== null && Object.values(value).some(hasHiddenBelow));
  const visit = (value: Literal, path: ClaimPath, whole: ClaimPath | null): Literal => {
    if (value instanceof Hidden) return hide(visit(value.value, path, whole));
    if (path.length > 0) paths.push(path);
    if (Array.isArray(value)) {
      const list = value as readonly Literal[];
      const at = whole ?? (list.some(hasHiddenBelow) ? null : path);
      return list.map((element, index) => visit(element, [...path, index], at));
    }
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, member]) => [
          name,
          visit(member, [...path, name], whole),
        ]),
      );
    const unique = `${prefix}${String(fieldOf.size)}${canary}`;
    fieldOf.set(unique, pathKey(whole ?? path));
    return unique;
  };
  const literal = visit(strip(claims), [], null) as { readonly [name: string]: Literal };
  return { literal, fieldOf, paths };
};

/** A path of the credential, some element numbers turned into "every element". */
const askedPath = (paths: readonly ClaimPath[], pick: number, widen: boolean): Json =>
  (paths[pick % paths.length] ?? []).map((segment) =>
    widen && typeof segment === 'number' ? null : segment,
  );

/** The salts of one card, none of them another's. */
const saltsOf = (name: string) => ({ salt: (n: number) => `${name}-salt-${String(n)}${canary}` });

/** A request, the cards that may answer it, and which field each value on them stands for. */
export interface Scene {
  readonly cards: readonly PlanCard[];
  readonly fieldOf: ReadonlyMap<unknown, string>;
  readonly plan: DisclosurePlan;
}

/** Scenes with nested and recursive hiding, decoys, awkward names, alternatives and wide paths. */
export const arbitraryScene: fc.Arbitrary<Scene> = fc
  .record({
    first: claimsArbitrary,
    second: claimsArbitrary,
    withDecoys: fc.boolean(),
    picks: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 6 }),
    widen: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    sets: fc.option(
      fc.array(fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    ),
    isClaimless: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    tier: fc.constantFrom('confirmed' as const, 'domain' as const, 'unconfirmed' as const),
    isAlternative: fc.boolean(),
  })
  .map((drawn): Scene => {
    const first = number(drawn.first, 'v');
    const second = number(drawn.second, 'w');
    const queryFor = (id: string, type: string, paths: readonly ClaimPath[]): Json => {
      const claims = drawn.picks.map((pick, index) => ({
        id: `c${String(index)}`,
        path: askedPath(paths, pick, drawn.widen[index] ?? false),
      }));
      const sets = drawn.sets?.map((set) => [
        ...new Set(set.map((n) => `c${String(n % claims.length)}`)),
      ]);
      return {
        id,
        format: 'dc+sd-jwt',
        meta: { vct_values: [type] },
        ...(drawn.isClaimless
          ? {}
          : { claims, ...(sets === undefined ? {} : { claim_sets: sets }) }),
      };
    };
    const query = {
      credentials: [
        queryFor('q1', 'urn:one', first.paths),
        queryFor('q2', 'urn:two', second.paths),
      ],
      ...(drawn.isAlternative
        ? { credential_sets: [{ options: [['q1'], ['q2'], ['q1', 'q2']] }] }
        : {}),
    };
    const { withDecoys } = drawn;
    const cards = [
      buildCard('one', first.literal, { type: 'urn:one', withDecoys, ...saltsOf('one') }),
      buildCard('one-again', first.literal, {
        ...{ type: 'urn:one', ...saltsOf('again') },
        state: { kind: 'paused', at: epochSeconds(0), issuerValue: null },
      }),
      buildCard('two', second.literal, { type: 'urn:two', withDecoys, ...saltsOf('two') }),
    ];
    return {
      cards,
      fieldOf: new Map([...first.fieldOf, ...second.fieldOf]),
      plan: planDisclosure(buildRequest(query, drawn.tier), cards),
    };
  });

import fc from 'fast-check';
import { hide, type Literal } from './issue-card';

type Members = { readonly [name: string]: Literal };

// Names that have broken other people's code: dots, prototypes, digits, the empty name.
const names = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e') },
  fc.constantFrom('a.b', '0', '1', 'constructor', 'toString', '__proto__', 'ключ', '', 'sd'),
);

const scalars = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.integer({ min: -9, max: 9 }),
  fc.boolean(),
  fc.constant(null),
);

const maybeHidden = (value: fc.Arbitrary<Literal>): fc.Arbitrary<Literal> =>
  fc.tuple(value, fc.boolean()).map(([inner, isHidden]) => (isHidden ? hide(inner) : inner));

const membersOf = (values: fc.Arbitrary<Literal>): fc.Arbitrary<Members> =>
  fc
    .uniqueArray(fc.tuple(names, maybeHidden(values)), {
      maxLength: 4,
      selector: ([name]) => name,
    })
    .map((members) => Object.fromEntries(members));

const { value } = fc.letrec<{ value: Literal }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    scalars,
    fc.array(maybeHidden(tie('value')), { maxLength: 4 }),
    membersOf(tie('value')),
  ),
}));

/** Claims for `issueCard`: hidden members and elements at any depth, under awkward names. */
export const arbitraryClaims: fc.Arbitrary<Members> = membersOf(value);

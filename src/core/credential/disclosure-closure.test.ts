import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryClaims } from '../../testing/arbitrary-claims';
import { digestOf, forgePart, forgeSdJwt } from '../../testing/forge-sd-jwt';
import { hide, issueCard } from '../../testing/issue-card';
import { propertyRuns } from '../../testing/property-runs';
import { decodeCredential, formats } from '../formats/formats';
import { pathKey, type ClaimNode, type ClaimPath } from './claim-tree';
import type { Credential } from './credential';
import { disclosureClosure } from './disclosure-closure';
import { exposure, fieldsOf } from './fields';

const read = (text: string): Credential => {
  const decoded = decodeCredential(text);
  if (!decoded.ok) throw new Error(decoded.error.code);
  return decoded.value.credential;
};

const keys = (paths: readonly ClaimPath[]): string[] => paths.map(pathKey).sort();

const nodesBelow = (nodes: readonly ClaimNode[]): ClaimNode[] =>
  nodes.flatMap((node) => [node, ...nodesBelow(node.children)]);

/** Field paths of a presentation, by the format's independent reader. */
const readable = (credential: Credential, disclosures: readonly number[]): string[] => {
  const { compose, readBack } = formats[credential.format];
  const presentation = compose(credential, disclosures);
  const fields = readBack(presentation, credential.original);
  if (!fields.ok) throw new Error(fields.error.code);
  return keys(fields.value.map((field) => field.path));
};

describe('disclosureClosure', () => {
  it('says exactly what the other side can read, whatever is chosen', () => {
    fc.assert(
      fc.property(
        arbitraryClaims,
        fc.boolean(),
        fc.array(fc.nat(), { maxLength: 4 }),
        (claims, withDecoys, picks) => {
          const credential = read(issueCard(claims, { withDecoys }));
          const nodes = nodesBelow(credential.claims);
          const chosen = nodes.length === 0 ? [] : picks.map((pick) => nodes[pick % nodes.length]);
          const paths = chosen.flatMap((node) => (node === undefined ? [] : [node.path]));
          const closure = disclosureClosure(credential, paths);

          // What is said to be readable is what the bytes reveal to a reader of their own.
          expect(keys(closure.fields)).toEqual(readable(credential, closure.disclosures));
          // Everything chosen is readable, and everything below it.
          const fields = new Set(closure.fields.map(pathKey));
          for (const node of chosen) {
            for (const field of node === undefined
              ? []
              : fieldsOf({ ...credential, claims: [node] })) {
              const isPartOfWhole = !fieldsOf(credential).includes(field);
              if (!isPartOfWhole) expect(fields).toContain(pathKey(field.path));
            }
          }
          // Choosing all that is readable brings nothing new.
          expect(disclosureClosure(credential, closure.fields).fields).toEqual(closure.fields);
          // Nothing could have stayed: without any one of them something chosen is lost.
          for (const left of closure.disclosures) {
            const rest = closure.disclosures.filter((one) => one !== left);
            expect(isCarried(credential, paths, new Set(rest))).toBe(false);
          }
        },
      ),
      { numRuns: propertyRuns(2_000) },
    );
  }, 60_000);

  it('never mistakes a name with a dot for a path', () => {
    const credential = read(issueCard({ 'a.b': hide('secret'), a: { b: hide('asked') } }));
    expect(disclosureClosure(credential, [['a', 'b']]).fields).toEqual([['a', 'b']]);
    expect(disclosureClosure(credential, [['a.b']]).fields).toEqual([['a.b']]);
  });

  it('brings the parent of a part, and what that holds in plain', () => {
    const credential = read(
      issueCard({ address: hide({ country: 'DE', town: hide('Ulm'), street: hide('Weg 1') }) }),
    );
    expect(disclosureClosure(credential, [['address', 'town']]).fields).toEqual([
      ['address', 'country'],
      ['address', 'town'],
    ]);
    expect(disclosureClosure(credential, [['address']]).disclosures).toHaveLength(3);
    expect(disclosureClosure(credential, [])).toEqual({ disclosures: [], fields: [] });
  });

  it('takes an envelope path, which is always readable and no field', () => {
    const credential = read(issueCard({ name: hide('Ada') }));
    expect(disclosureClosure(credential, [['iss']])).toEqual({ disclosures: [], fields: [] });
  });

  it('names disclosures in the order received, also where a parent came before its part', () => {
    const town = forgePart(['s', 'town', 'Ulm']);
    const address = forgePart(['s', 'address', { _sd: [digestOf(town)] }]);
    const credential = read(forgeSdJwt({ _sd: [digestOf(address)] }, [address, town]));
    expect(disclosureClosure(credential, [['address', 'town']]).disclosures).toEqual([0, 1]);
  });

  it('throws for a path that is not there, takes the same one twice', () => {
    const credential = read(issueCard({ name: hide('Ada'), list: [hide('a')] }));
    for (const path of [['nobody'], ['name', 'first'], ['list', 1], ['list', '0']])
      expect(() => disclosureClosure(credential, [['name'], path])).toThrow();
    expect(disclosureClosure(credential, [['name'], ['name']]).disclosures).toHaveLength(1);
  });
});

/** Whether every chosen path, and all below it, still travels with these disclosures. */
const isCarried = (
  credential: Credential,
  paths: readonly ClaimPath[],
  sent: ReadonlySet<number>,
): boolean => {
  const wanted = new Set(paths.map(pathKey));
  const walk = (node: ClaimNode, isWanted: boolean, isHere: boolean): boolean => {
    const here = isHere && (node.disclosure === null || sent.has(node.disclosure));
    const asked = isWanted || wanted.has(pathKey(node.path));
    return (!asked || here) && node.children.every((child) => walk(child, asked, here));
  };
  return credential.claims.every((node) => walk(node, false, true));
};

describe('fieldsOf', () => {
  it('counts a list once, unless something in it can be disclosed by itself', () => {
    const credential = read(
      issueCard({
        name: 'Ada',
        plain: ['a', 'b', { c: ['d'] }],
        apart: [hide('a'), hide('b')],
        mixed: ['a', { inner: hide('b') }],
        none: [],
        nothing: {},
        nested: { one: 1, two: hide(2) },
      }),
    );
    expect(fieldsOf(credential).map((field) => field.path.join('/'))).toEqual([
      'name',
      'plain',
      'apart/0',
      'apart/1',
      'mixed/0',
      'mixed/1/inner',
      'none',
      'nothing',
      'nested/one',
      'nested/two',
    ]);
    expect(exposure(credential)).toEqual({ total: 10, always: 6, hideable: 4 });
  });
});

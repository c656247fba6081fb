import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryScene, type Scene } from '../../testing/arbitrary-scene';
import { readableValues } from '../../testing/decode-presentation';
import { playConsent } from '../../testing/play-consent';
import { propertyRuns } from '../../testing/property-runs';
import { pathKey, type ClaimPath } from '../credential/claim-tree';
import type { Credential } from '../credential/credential';
import { disclosureClosure } from '../credential/disclosure-closure';
import { formats } from '../formats/formats';
import { approve } from './approve';
import type { ApprovedDisclosure } from './choice';
import { chosenCards } from './chosen-cards';
import { makeReceipt } from './receipt';
import { shownFields } from './shown-fields';

// Promise 1 (DESIGN 1): what you saw is what was sent. Credentials, queries and choices are generated; every
// leaf has a value of its own, so that what the other side reads names its field without any path convention.

const runs = propertyRuns(2_000);

const keys = (paths: readonly ClaimPath[]): string[] => paths.map(pathKey).sort();

/** Builds every approved item as the vault does, and reads it back with the format's own reader. */
const build = ({ cards }: Scene, { items }: ApprovedDisclosure, isLeaky = false) =>
  items.map(({ credentialId, fields }) => {
    const credential = cards.find(({ id }) => id === credentialId)?.credential;
    if (credential === undefined) throw new Error('no such card');
    const rules = formats[credential.format];
    const { disclosures } = disclosureClosure(
      credential,
      isLeaky ? everything(credential) : fields,
    );
    const presentation = rules.compose(credential, disclosures);
    const readBack = rules.readBack(presentation, credential.original);
    if (!readBack.ok) throw new Error(readBack.error.code);
    return { presentation, paths: readBack.value.map(({ path }) => path) };
  });

const everything = ({ claims }: Credential): ClaimPath[] => claims.map(({ path }) => path);

const answer = (scene: Scene, presses: readonly number[]) => {
  fc.pre(scene.plan.isAnswerable);
  const choice = playConsent(scene.plan, presses);
  const approved = approve(scene.plan, choice);
  if (!approved.ok) throw new Error(approved.error.code);
  return { choice, approved: approved.value };
};

const presses = fc.array(fc.nat(1_000), { maxLength: 8 });

describe('promise 1', () => {
  it(`shows, sends and receipts the same fields, over ${String(runs)} generated cases`, () => {
    let answered = 0;
    fc.assert(
      fc.property(arbitraryScene, presses, (scene, pressed) => {
        const { choice, approved } = answer(scene, pressed);
        const shown = chosenCards(scene.plan, choice).map(({ candidate, pick }) => ({
          fields: keys(shownFields(candidate, pick.rows)),
          fieldCount: candidate.fieldCount,
        }));
        const built = build(scene, approved);
        const receipt = makeReceipt(
          scene.plan,
          approved,
          built.map(({ paths }) => paths),
        );
        if (!receipt.ok) throw new Error(receipt.error.code);
        expect(built.length).toBe(shown.length);
        for (const [index, { presentation }] of built.entries()) {
          const decoded = [...readableValues(presentation)].map((value) =>
            scene.fieldOf.get(value),
          );
          const { sent, kept } = receipt.value[index] ?? { sent: [], kept: [] };
          expect([...new Set(decoded)].sort()).toEqual(shown[index]?.fields);
          expect(keys(sent)).toEqual(shown[index]?.fields);
          expect(sent.length + kept.length).toBe(shown[index]?.fieldCount);
        }
        answered += 1;
      }),
      { numRuns: runs, seed: 20_261_121 },
    );
    expect(answered).toBe(runs);
  }, 60_000);

  it('writes no receipt when more was built than approved', () => {
    let leaks = 0;
    fc.assert(
      fc.property(arbitraryScene, presses, (scene, pressed) => {
        const { approved } = answer(scene, pressed);
        const built = build(scene, approved, true);
        const isMore = built.some(
          ({ paths }, index) => paths.length > (approved.items[index]?.fields.length ?? 0),
        );
        fc.pre(isMore);
        const paths = built.map((each) => each.paths);
        expect(makeReceipt(scene.plan, approved, paths)).toMatchObject({
          ok: false,
          error: { code: 'present/read-back' },
        });
        leaks += 1;
      }),
      { numRuns: 50, seed: 7 },
    );
    expect(leaks).toBe(50);
  });
});

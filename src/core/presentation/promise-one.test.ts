import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryScene, type Scene } from '../../testing/arbitrary-scene';
import { readableValues } from '../../testing/decode-presentation';
import { pathKey, type ClaimPath } from '../credential/claim-tree';
import type { Credential } from '../credential/credential';
import { disclosureClosure } from '../credential/disclosure-closure';
import { formats } from '../formats/formats';
import { approve } from './approve';
import type { ApprovedDisclosure, Choice } from './choice';
import { chosenCards } from './chosen-cards';
import { initialChoice } from './initial-choice';
import type { DisclosurePlan } from './plan';
import { makeReceipt } from './receipt';
import { shownFields } from './shown-fields';
import { acceptRisk, acceptStranger, chooseCard, chooseOption, toggleRow } from './toggle';

// Promise 1 (DESIGN 1): what you saw is what was sent. Credentials, queries and choices are generated; every
// leaf has a value of its own, so that what the other side reads names its field without any path convention.

const runs = 2_000;

/** Plays a person: presses some things, then whatever is still missing for an answer. */
const play = (plan: DisclosurePlan, presses: readonly number[]): Choice => {
  let choice = initialChoice(plan);
  const option = (presses[0] ?? 0) % (plan.sets[0]?.options.length ?? 1);
  if (plan.sets[0]?.options[option]?.isAnswerable === true)
    choice = chooseOption(plan, choice, 0, option);
  const press = (n: number): void => {
    const cards = chosenCards(plan, choice);
    const card = cards[n % Math.max(cards.length, 1)];
    if (card === undefined) return;
    const { query, candidate } = card;
    const other = query.candidates[n % query.candidates.length];
    if (n % 7 === 0 && other !== undefined) {
      choice = chooseCard(plan, choice, { queryId: query.id, credentialId: other.credentialId });
      return;
    }
    const row = candidate.rows[n % Math.max(candidate.rows.length, 1)];
    if (row !== undefined)
      choice = toggleRow(
        plan,
        choice,
        { queryId: query.id, credentialId: candidate.credentialId, row: row.key },
        n % 2 === 0,
      );
  };
  presses.forEach(press);
  for (const { query, candidate, pick } of chosenCards(plan, choice)) {
    const at = { queryId: query.id, credentialId: candidate.credentialId };
    const wanted = candidate.alternatives[(presses[0] ?? 0) % candidate.alternatives.length] ?? [];
    if (!candidate.alternatives.some((keys) => keys.every((key) => pick.rows.includes(key))))
      for (const row of wanted) choice = toggleRow(plan, choice, { ...at, row }, true);
    choice = acceptRisk(choice, at, true);
  }
  return acceptStranger(choice, true);
};

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
  const choice = play(scene.plan, presses);
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

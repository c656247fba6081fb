import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { epochSeconds } from '../../core/kernel/time';
import { approve } from '../../core/presentation/approve';
import { initialChoice } from '../../core/presentation/initial-choice';
import { answerOf, handOut, openWithCard } from './testing/answering';
import { testVerifier } from './testing/fake-proofs';
import { must, passphrase, requestFor, startOfTime } from './testing/test-vault';

const block = {
  recognition: testVerifier.recognition,
  name: testVerifier.confirmedName,
  host: testVerifier.host,
  since: epochSeconds(startOfTime),
};

describe('a requester the person blocked', () => {
  it('opens as a stranger, with nothing chosen, under the name that is still true', async () => {
    const { vault } = await openWithCard();
    const request = requestFor([['given_name']]);
    expect(must(await vault.reviewRequest(request)).isBlocked).toBe(false);
    must(await vault.changeSettings({ blocked: [block] }));
    const review = must(await vault.reviewRequest(request));
    expect(review.isBlocked).toBe(true);
    expect(review.plan.request.verifier).toMatchObject({
      tier: 'unconfirmed',
      confirmedName: 'Example Car Share',
    });
    const choice = initialChoice(review.plan);
    expect(
      Object.values(choice.picks).flatMap((picks) => picks.flatMap(({ rows }) => rows)),
    ).toEqual([]);
    // The tick for strangers is asked for in the vault too, whatever the page says.
    const everything = answerOf(review).choice;
    expect(approve(review.plan, { ...everything, isStrangerAccepted: false })).toMatchObject({
      ok: false,
    });
  });

  it('is told nothing: strangers hear no errors', async () => {
    const { vault } = await openWithCard();
    const malformed = requestFor([['given_name']], { nonce: 'short' });
    must(await vault.changeSettings({ blocked: [block] }));
    const review = await vault.reviewRequest(malformed);
    expect(review).toEqual({ ok: false, error: { code: 'request/nonce' } });
  });

  it('stays in Activity as who it is, and is itself again when it is let back in', async () => {
    const { vault, time } = await openWithCard();
    must(await vault.changeSettings({ blocked: [block] }));
    const review = must(await vault.reviewRequest(requestFor([['given_name']])));
    must(await handOut(vault, answerOf(review)));
    time.now += 60;
    expect(must(await vault.activity())[0]).toMatchObject({
      kind: 'shared',
      verifier: { tier: 'confirmed', recognition: testVerifier.recognition },
    });
    must(await vault.changeSettings({ blocked: [] }));
    const next = must(await vault.reviewRequest(requestFor([['given_name']])));
    expect(next.plan.request.verifier.tier).toBe('confirmed');
    expect(next.earlier).toHaveLength(1);
  });

  it('was approved as a stranger: letting it in between asking and sharing is a change', async () => {
    const { vault } = await openWithCard();
    const review = must(await vault.reviewRequest(requestFor([['given_name']])));
    const answer = answerOf(review);
    must(await vault.changeSettings({ blocked: [block] }));
    const refused = await vault.present({
      ...answer,
      choice: { ...answer.choice, isStrangerAccepted: false },
    });
    expect(refused.ok).toBe(false);
  });
});

describe('what the person calls sensitive', () => {
  it('is not ticked for them, not even for a confirmed requester', async () => {
    const { vault } = await openWithCard();
    const rowsOn = async (): Promise<readonly string[]> => {
      const { plan } = must(
        await vault.reviewRequest(requestFor([['given_name'], ['age_over_18']])),
      );
      return Object.values(initialChoice(plan).picks).flatMap((picks) =>
        picks.flatMap(({ rows }) => rows),
      );
    };
    expect(await rowsOn()).toEqual(['["given_name"]', '["age_over_18"]']);
    must(await vault.changeSettings({ sensitiveGroups: ['name'] }));
    expect(await rowsOn()).toEqual(['["age_over_18"]']);
  });
});

describe('asking again', () => {
  it('is named past the number the person set', async () => {
    const { vault } = await openWithCard();
    const asked = async () => must(await vault.reviewRequest(requestFor([]))).isAskedAgain;
    expect([await asked(), await asked(), await asked(), await asked()]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    must(await vault.changeSettings({ askedAgainAfter: 10 }));
    expect(await asked()).toBe(false);
  });
});

describe('sharing rules', () => {
  it('are there after a lock', async () => {
    const { vault } = await openWithCard();
    const rules = {
      keepsValues: true,
      askedAgainAfter: 5,
      blocked: [block],
      sensitiveGroups: ['name', 'licence'],
    } as const;
    must(await vault.changeSettings(rules));
    await vault.lock();
    must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
    expect(must(await vault.settings())).toMatchObject(rules);
  });
});

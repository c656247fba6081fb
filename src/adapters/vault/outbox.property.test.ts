import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EntryId, SendOutcome } from '../../ports/activity';
import type { Keys } from '../../ports/keys';
import type { Vault } from '../../ports/vault';
import { propertyRuns } from '../../testing/property-runs';
import { answerOf, openWithCard } from './testing/answering';
import { must, passphrase, requestFor } from './testing/test-vault';

// Sends against a plain model: whatever is begun, ended, locked away or left in the middle, and in whichever order, the
// vault says of each what the model says, and no request's answer is handed out twice unless it never left.

type End = Exclude<SendOutcome, 'prepared' | 'sending'>;

/** What the model knows of one send. */
interface ModelSend {
  readonly request: number;
  isBegun: boolean;
  end: End | null;
  /** Prepared since the wallet was opened. */
  isUnderway: boolean;
}

interface Model {
  isOpen: boolean;
  readonly sends: ModelSend[];
}

interface Real {
  readonly test: Awaited<ReturnType<typeof openWithCard>>;
  readonly requests: readonly ReturnType<typeof requestFor>[];
  current: { readonly vault: Vault; readonly keys: Keys };
  readonly ids: EntryId[];
}

const outcomeOf = ({ isBegun, end, isUnderway }: ModelSend): SendOutcome => {
  if (end !== null) return end;
  if (isUnderway) return isBegun ? 'sending' : 'prepared';
  return isBegun ? 'sent-unconfirmed' : 'not-sent';
};

const isAnswered = ({ sends }: Model, request: number): boolean =>
  sends.some((send) => send.request === request && outcomeOf(send) !== 'not-sent');

const isSame = async (model: Model, { current, ids }: Real): Promise<void> => {
  const activity = await current.vault.activity();
  if (!model.isOpen) return expect(activity).toMatchObject({ error: { code: 'vault/locked' } });
  const said = new Map(
    must(activity).flatMap((entry) => (entry.kind === 'shared' ? [[entry.id, entry.outcome]] : [])),
  );
  expect(ids.map((id) => said.get(id))).toEqual(model.sends.map(outcomeOf));
};

type Command = fc.AsyncCommand<Model, Real>;

const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  run: async (model, real) => {
    await run(model, real);
    await isSame(model, real);
  },
  toString: () => name,
});

const present = (request: number): Command =>
  command(`present ${String(request)}`, async (model, { current, requests, ids }) => {
    const asked = requests[request];
    if (asked === undefined) throw new Error('no such request');
    const review = await current.vault.reviewRequest(asked);
    const expected = !model.isOpen
      ? 'vault/locked'
      : isAnswered(model, request)
        ? 'request/replayed'
        : null;
    expect(review.ok ? null : review.error.code).toBe(expected);
    if (!review.ok) return;
    ids.push(must(await current.vault.present(answerOf(review.value))).entryId);
    model.sends.push({ request, isBegun: false, end: null, isUnderway: true });
  });

/** Any of the sends there are, counted from the last; nothing when there is none. */
const ofSend =
  (run: (model: Model, send: ModelSend, real: Real, id: EntryId) => Promise<void>, back: number) =>
  async (model: Model, real: Real): Promise<void> => {
    const send = model.sends.at(-1 - back);
    const id = real.ids.at(-1 - back);
    if (send !== undefined && id !== undefined) await run(model, send, real, id);
  };

const start = (back: number): Command =>
  command(
    `start -${String(back)}`,
    ofSend(async (model, send, { current }, id) => {
      const started = await current.vault.startSending(id);
      const isThere = model.isOpen && send.isUnderway && !send.isBegun && send.end === null;
      expect(started.ok).toBe(isThere);
      if (isThere) send.isBegun = true;
    }, back),
  );

const settle = (back: number, end: End): Command =>
  command(
    `settle -${String(back)} ${end}`,
    ofSend(async (model, send, { current }, id) => {
      const settled = await current.vault.settle(id, end, null);
      expect(settled.ok).toBe(model.isOpen);
      if (!model.isOpen || send.end !== null) return;
      // What was never handed out can only be given up.
      if (send.isBegun || end === 'not-sent') send.end = end;
    }, back),
  );

const leave = (model: Model): void => {
  for (const send of model.sends) send.isUnderway = false;
};

const lock = command('lock', async (model, { current }) => {
  await current.vault.lock();
  model.isOpen = false;
  leave(model);
});

const open = command('open', async (model, { current }) => {
  must(await current.vault.unlock({ kind: 'passphrase', text: passphrase }));
  model.isOpen = true;
});

/** The page ended without a word: another thread opens what lies on the disk. */
const reopen = command('reopen', async (model, real) => {
  const before = real.current;
  real.current = real.test.start();
  must(await real.current.vault.unlock({ kind: 'passphrase', text: passphrase }));
  await before.vault.lock();
  model.isOpen = true;
  leave(model);
});

const back = fc.nat(2);
const end = fc.constantFrom<End>('accepted', 'refused', 'sent-unconfirmed', 'not-sent');
const commands = fc.commands(
  [
    fc.nat(2).map(present),
    fc.nat(2).map(present),
    back.map(start),
    back.map(start),
    fc.tuple(back, end).map(([which, how]) => settle(which, how)),
    fc.constant(lock),
    fc.constant(open),
    fc.constant(reopen),
  ],
  { maxCommands: 24 },
);

it('says of every send what a plain model says, whatever happens in between', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (run) => {
      const test = await openWithCard();
      const requests = [0, 1, 2].map(() => requestFor([['given_name']]));
      const real: Real = { test, requests, current: test, ids: [] };
      await fc.asyncModelRun(() => ({ model: { isOpen: true, sends: [] }, real }), run);
      await real.current.vault.lock();
    }),
    { numRuns: propertyRuns(60) },
  );
});

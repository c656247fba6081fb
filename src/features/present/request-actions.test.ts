import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../core/kernel/result';
import type { Arrival } from '../../core/presentation/stages';
import type { VerifierTier } from '../../core/policy/party';
import { toggleRow } from '../../core/presentation/toggle';
import type { Ports } from '../../ports';
import type { EntryId } from '../../ports/activity';
import type { NetFailure } from '../../ports/net';
import type { CredentialId } from '../../core/credential/credential';
import { takeIncoming } from '../../state/incoming';
import { requestStage } from '../../state/request-store';
import { hide } from '../../testing/issue-card';
import { buildCardView, buildReview, reviewTime } from '../../testing/review-builders';
import {
  confirmSite,
  declineIncoming,
  openIncoming,
  refreshRequest,
  setChoice,
  share,
} from './request-actions';

const card = buildCardView({
  id: 'c',
  name: 'Card',
  issuer: 'Issuer',
  claims: { age_over_21: hide(true), tier: hide('Gold') },
});

const query = {
  credentials: [
    {
      id: 'q',
      format: 'dc+sd-jwt',
      meta: { vct_values: ['urn:example:card'] },
      claims: [{ path: ['age_over_21'] }],
    },
  ],
};

const setUp = (
  options: {
    readonly arrival?: Arrival;
    readonly tier?: VerifierTier;
    readonly cards?: readonly (typeof card)[];
    readonly send?: NetFailure['code'];
    readonly vault?: Partial<Ports['vault']>;
  } = {},
) => {
  const { arrival = 'link', tier = 'confirmed', cards = [card] } = options;
  const done: string[] = [];
  const review = buildReview({ query, cards, verifier: { tier } });
  const ports = {
    clock: { now: () => reviewTime },
    net: {
      send: () => Promise.resolve(fail({ code: options.send ?? ('net/no-reply' as const) })),
    },
    vault: {
      reviewRequest: () => Promise.resolve(ok(review)),
      refreshReview: () => Promise.resolve(ok(review)),
      statusLists: () => Promise.resolve(ok([])),
      present: () => Promise.resolve(ok({ entryId: 'e' as EntryId })),
      startSending: () =>
        Promise.resolve(
          ok({ entryId: 'e' as EntryId, url: 'https://rp.example/post', body: 'vp_token=x' }),
        ),
      settle: (_: EntryId, outcome: string) => {
        done.push(outcome);
        return Promise.resolve(ok(undefined));
      },
      decline: () => {
        done.push('declined');
        return Promise.resolve();
      },
      ...options.vault,
    },
  } as unknown as Ports;
  const link = 'openid4vp://?client_id=x509_san_dns%3Arp.example&request=a.b.c';
  const taken = takeIncoming(link, arrival, {
    allowLoopbackHttp: false,
    ownOrigin: 'https://facet.example',
  });
  if (taken.kind !== 'request') throw new Error('the test link is no request');
  return { ports, id: taken.id, done, review };
};

describe('opening a request', () => {
  it('goes straight to the decision when it came by a link', async () => {
    const { ports, id } = setUp({ tier: 'unconfirmed' });
    await openIncoming(ports, id);
    expect(requestStage(id).at).toBe('reviewing');
  });

  it('asks about the page first when a stranger’s code came by camera (M-SITE)', async () => {
    const { ports, id } = setUp({ tier: 'unconfirmed', arrival: 'camera' });
    await openIncoming(ports, id);
    expect(requestStage(id).at).toBe('checking-site');
    confirmSite(id);
    expect(requestStage(id).at).toBe('reviewing');
  });

  it('waits when nothing here can answer, and is ready once something can', async () => {
    const { ports, id, review } = setUp({ cards: [] });
    await openIncoming(ports, id);
    expect(requestStage(id)).toMatchObject({ at: 'missing', isReady: false });
    const richer = buildReview({ query, cards: [card] });
    await refreshRequest(
      { ...ports, vault: { ...ports.vault, refreshReview: () => Promise.resolve(ok(richer)) } },
      id,
    );
    expect(requestStage(id)).toMatchObject({ at: 'missing', isReady: true });
    expect(review.plan.isAnswerable).toBe(false);
  });

  it('stops with the reason when the request is refused', async () => {
    const refused = () => Promise.resolve(fail({ code: 'proofs/signature' as const }));
    const { ports, id } = setUp({ vault: { reviewRequest: refused } });
    await openIncoming(ports, id);
    expect(requestStage(id)).toMatchObject({
      at: 'stopped',
      failure: { code: 'proofs/signature' },
      retry: null,
    });
  });
});

describe('answering', () => {
  it.each([
    ['net/offline', 'no', 'not-sent'],
    ['net/no-reply', 'maybe', 'sent-unconfirmed'],
  ] as const)('on %s says the data may be out: %s', async (code, shared, outcome) => {
    const { ports, id, done } = setUp({ send: code });
    await openIncoming(ports, id);
    await share(ports, id);
    expect(requestStage(id)).toMatchObject({
      at: 'done',
      result: { kind: 'failed', failure: { code, shared }, fieldCount: 1 },
    });
    expect(done).toEqual([outcome]);
  });

  it('gives the address to leave for once, and keeps it nowhere', async () => {
    const address = 'https://rp.example/back#vp_token=x';
    const entryId = 'entry' as EntryId;
    const present = () => Promise.resolve(ok({ entryId }));
    const startSending = () => Promise.resolve(ok({ entryId, url: address, body: null }));
    const { ports, id } = setUp({ vault: { present, startSending } });
    await openIncoming(ports, id);
    expect(await share(ports, id)).toBe(address);
    const stage = requestStage(id);
    expect(stage).toMatchObject({ at: 'done', result: { kind: 'handed-over', entryId } });
    expect(JSON.stringify(stage)).not.toContain('vp_token');
    expect(await share(ports, id)).toBeNull();
  });

  it('sends nothing while something needed is left out', async () => {
    const { ports, id, done, review } = setUp();
    await openIncoming(ports, id);
    const at = { queryId: 'q', credentialId: 'c' as CredentialId, row: '["age_over_21"]' };
    setChoice(id, (choice) => toggleRow(review.plan, choice, at, false));
    await share(ports, id);
    expect(requestStage(id).at).toBe('reviewing');
    expect(done).toEqual([]);
  });

  it('shows the request again when the vault would send something else now', async () => {
    const changed = () => Promise.resolve(fail({ code: 'present/changed' as const }));
    const { ports, id } = setUp({ vault: { present: changed } });
    await openIncoming(ports, id);
    await share(ports, id);
    expect(requestStage(id).at).toBe('reviewing');
  });

  it('sends nothing and records the no when declined', async () => {
    const { ports, id, done } = setUp();
    await openIncoming(ports, id);
    await declineIncoming(ports, id);
    expect(requestStage(id)).toMatchObject({ at: 'done', result: { kind: 'declined' } });
    expect(done).toEqual(['declined']);
  });
});

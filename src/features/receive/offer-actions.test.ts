import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../core/kernel/result';
import type { OfferReview } from '../../core/issuance/stages';
import type { Ports } from '../../ports';
import type { NetReply, NetRequest } from '../../ports/net';
import type { ReceivingStep } from '../../ports/vault-receiving';
import { hasWaiting, takeIncoming } from '../../state/incoming';
import { offerStage } from '../../state/offer-store';
import { buildOffer, buildReceiving } from '../../testing/build-offer';
import { collect, contactHost, decline, resumeOffer } from './offer-actions';

const offerAt = (issuer: string): NetReply => ({
  status: 200,
  headers: {},
  url: 'https://links.example/o',
  body: new TextEncoder().encode(
    JSON.stringify({
      credential_issuer: issuer,
      credential_configuration_ids: ['pid'],
      grants: {
        'urn:ietf:params:oauth:grant-type:pre-authorized_code': { 'pre-authorized_code': 'x' },
      },
    }),
  ),
});

/** What was read of the issuer below. */
const atLinks: OfferReview = {
  ...buildOffer(),
  server: { issuer: 'https://links.example', tokenEndpoint: 'https://links.example/token' },
};

const setUp = (answer: (request: NetRequest) => ReturnType<Ports['net']['send']>) => {
  const calls: string[] = [];
  const kept: string[] = [];
  const ports = {
    allowLoopbackHttp: false,
    clock: { now: () => 0 },
    storage: { hasRoomFor: async () => true, keeping: async () => 'kept' },
    vault: {
      beginReceiving: (review: OfferReview) => {
        kept.push('begun');
        return Promise.resolve(ok(buildReceiving(review)));
      },
      receiving: () => Promise.resolve(ok(buildReceiving(atLinks))),
      noteReceiving: (_: unknown, { at }: ReceivingStep) => {
        kept.push(at);
        return Promise.resolve(ok(undefined));
      },
      forgetReceiving: () => {
        kept.push('forgotten');
        return Promise.resolve(ok(undefined));
      },
    },
    net: {
      send: (request: NetRequest) => {
        calls.push(request.url);
        return answer(request);
      },
    },
  } as unknown as Ports;
  const taken = takeIncoming(
    'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Flinks.example%2Fo',
    'paste',
    { allowLoopbackHttp: false, ownOrigin: 'https://facet.example' },
  );
  if (taken.kind !== 'offer') throw new Error('the test link is no offer');
  return { ports, calls, kept, id: taken.id };
};

const noReply = () =>
  Promise.resolve(fail({ code: 'net/no-reply', facts: { host: 'links.example' } }));

const issuer = 'https://links.example';

/** An issuer that says who it is and refuses every code. */
const wholeIssuer = ({ url }: NetRequest): ReturnType<Ports['net']['send']> => {
  const bodies: Record<string, unknown> = {
    [`${issuer}/.well-known/openid-credential-issuer`]: {
      credential_issuer: issuer,
      credential_endpoint: `${issuer}/credential`,
      credential_configurations_supported: { pid: { format: 'dc+sd-jwt', vct: 'urn:pid' } },
    },
    [`${issuer}/.well-known/oauth-authorization-server`]: {
      issuer,
      token_endpoint: `${issuer}/token`,
    },
    [`${issuer}/token`]: { error: 'invalid_grant' },
  };
  if (!(url in bodies)) return Promise.resolve(ok(offerAt(issuer)));
  const body = new TextEncoder().encode(JSON.stringify(bodies[url]));
  const status = url.endsWith('/token') ? 400 : 200;
  return Promise.resolve(ok({ ...offerAt(issuer), url, status, body }));
};

describe('an offer that came in', () => {
  it('contacts nobody before the person has seen the host', () => {
    const { calls, id } = setUp(noReply);
    expect(offerStage(id)).toMatchObject({ at: 'announced', input: { host: 'links.example' } });
    expect(calls).toEqual([]);
  });

  it('shows the issuer before contacting it when it lives elsewhere', async () => {
    const { ports, calls, id } = setUp(() =>
      Promise.resolve(ok(offerAt('https://issuer.example'))),
    );
    await contactHost(ports, id);
    expect(offerStage(id)).toMatchObject({
      at: 'elsewhere',
      from: 'links.example',
      host: 'issuer.example',
    });
    expect(calls).toEqual(['https://links.example/o']);
  });

  it('stops at who issues it before the offer is used up, also when no code is due', async () => {
    const { ports, calls, id } = setUp(wholeIssuer);
    await contactHost(ports, id);
    expect(offerStage(id)).toMatchObject({ at: 'ready', review: { txCode: null } });
    expect(calls).not.toContain(`${issuer}/token`);
  });

  it('goes back to the code twice and closes the offer at the third wrong one', async () => {
    const { ports, calls, kept, id } = setUp(wholeIssuer);
    await contactHost(ports, id);
    const stages: unknown[] = [];
    for (let n = 0; n < 4; n += 1) {
      await collect(ports, id, '123456');
      stages.push(offerStage(id));
    }
    const closed = { at: 'failed', failure: { code: 'offer/code-tries' }, resume: null };
    expect(stages).toMatchObject([
      { at: 'ready', wrongCodes: 1 },
      { at: 'ready', wrongCodes: 2 },
      closed,
      closed,
    ]);
    expect(calls.filter((url) => url === `${issuer}/token`)).toHaveLength(3);
    expect(kept.at(-1)).toBe('forgotten');
  });

  it('keeps the way on when the network fails in the middle, and forgets it with the offer', async () => {
    const cut = (request: NetRequest): ReturnType<Ports['net']['send']> =>
      request.url.endsWith('/token') ? noReply() : wholeIssuer(request);
    const { ports, kept, id } = setUp(cut);
    await contactHost(ports, id);
    await collect(ports, id, null);
    expect(offerStage(id)).toMatchObject({
      at: 'failed',
      failure: { code: 'net/no-reply' },
      resume: { at: 'waiting', receiving: 'r' },
    });
    expect(kept).toEqual(['begun', 'code-sent']);
    await resumeOffer(ports, id);
    expect(offerStage(id)).toMatchObject({ at: 'ready', receiving: 'r' });
    await decline(ports, id);
    expect(kept.at(-1)).toBe('forgotten');
  });

  it('can be tried again from the host when the network fails', async () => {
    const { ports, id } = setUp(noReply);
    await contactHost(ports, id);
    expect(offerStage(id)).toMatchObject({ at: 'failed', failure: { code: 'net/no-reply' } });
    await resumeOffer(ports, id);
    expect(offerStage(id).at).toBe('announced');
  });

  it('stays declined when an answer comes late', async () => {
    let arrive: (reply: ReturnType<typeof ok<NetReply>>) => void = () => undefined;
    const { ports, id } = setUp(() => new Promise((resolve) => (arrive = resolve)));
    const contacting = contactHost(ports, id);
    await decline(ports, id);
    arrive(ok(offerAt('https://links.example')));
    await contacting;
    expect(offerStage(id)).toEqual({ at: 'declined', wasFetched: false });
  });

  it('no longer waits once it was declined', async () => {
    const { ports, id } = setUp(noReply);
    const before = hasWaiting();
    await decline(ports, id);
    expect([before, offerStage(id).at]).toEqual([true, 'declined']);
  });
});

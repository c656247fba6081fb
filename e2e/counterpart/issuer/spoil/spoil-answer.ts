import { setTimeout } from 'node:timers/promises';
import type { FaultName } from '../../faults/faults';
import type { Practice } from '../../practice';

/** What of an issuer a fault of transport may spoil. */
export type Endpoint = 'offer' | 'metadata' | 'token' | 'nonce' | 'credential';

const untilArrivedMs = 100;
const mebibyte = 1024 * 1024;

const moved = (status: 302 | 307) => (practice: Practice) =>
  new Response(null, { status, headers: { location: `${practice.origins.trust}/moved` } });

const jsonOf = (body: BodyInit): Response =>
  new Response(body, { headers: { 'content-type': 'application/json' } });

/** Ends in the middle, as when the host goes away. */
async function cut(practice: Practice, honest: Response): Promise<Response> {
  const bytes = new Uint8Array(await honest.arrayBuffer());
  // Another place at every call, the same places again in the next run of a test.
  const length = practice.passing.integer(`cut|${practice.log.calls.length}`, bytes.length);
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      if (length > 0) controller.enqueue(bytes.subarray(0, length));
      // What was sent has to arrive: where nothing does, browsers themselves send the question again.
      await setTimeout(untilArrivedMs);
      controller.error(new Error('cut on purpose'));
    },
  });
  return new Response(body, { status: honest.status, headers: honest.headers });
}

const endless = (): Response =>
  jsonOf(
    new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(0x20)),
    }),
  );

/** Headers, and then nothing, for longer than anybody waits. */
const silent = (): Response => jsonOf(new ReadableStream<Uint8Array>());

const faultsOf: Readonly<
  Record<
    Endpoint,
    Readonly<
      Partial<
        Record<FaultName, (practice: Practice, honest: Response) => Response | Promise<Response>>
      >
    >
  >
> = {
  offer: { 'offer-moved-302': moved(302), 'offer-moved-307': moved(307) },
  metadata: {
    'metadata-huge': () => jsonOf(JSON.stringify({ padding: ' '.repeat(5 * mebibyte) })),
    'metadata-endless': endless,
    'metadata-silent': silent,
  },
  token: { 'token-moved-302': moved(302), 'token-moved-307': moved(307) },
  nonce: { 'nonce-moved-302': moved(302), 'nonce-moved-307': moved(307) },
  credential: {
    'credential-moved-302': moved(302),
    'credential-moved-307': moved(307),
    'credential-cut': cut,
  },
};

/** An honest answer with what the fault that is on does to it on its way. */
export const spoilAnswer = async (
  practice: Practice,
  endpoint: Endpoint,
  honest: Response,
): Promise<Response> => {
  const { current } = practice.fault;
  const spoil = current === null ? undefined : faultsOf[endpoint][current];
  return spoil ? spoil(practice, honest) : honest;
};

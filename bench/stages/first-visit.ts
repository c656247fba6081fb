import { rowOf, type Row } from '../row';
import { withBrowser, type Workshop } from '../workshop';

const rounds = 3;
const longTaskMs = 50;

/** The mobile profile of Lighthouse: a processor at a quarter of its speed, and slow 4G. */
const slow = { cpu: 4, latencyMs: 150, downKbps: 1_638, upKbps: 750 };

const middle = (samples: readonly number[]): number =>
  samples.toSorted((a, b) => a - b)[samples.length >> 1] ?? NaN;

const visit = (workshop: Workshop): Promise<{ readonly lcp: number; readonly blocked: number }> =>
  withBrowser(
    workshop.newProfile(),
    async (context) => {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const bytesPerSecond = (kbps: number): number => (kbps * 1_000) / 8;
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: slow.latencyMs,
        downloadThroughput: bytesPerSecond(slow.downKbps),
        uploadThroughput: bytesPerSecond(slow.upKbps),
      });
      await session.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
      await page.addInitScript((longest) => {
        const seen = { lcp: 0, blocked: 0 };
        Object.assign(globalThis, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.lcp = entry.startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries())
            seen.blocked += Math.max(0, duration - longest);
        }).observe({ type: 'longtask', buffered: true });
      }, longTaskMs);
      await page.goto(workshop.stand.wallet, { waitUntil: 'networkidle' });
      return page.evaluate(
        // Put there by the script above.
        () => (globalThis as unknown as { seen: { lcp: number; blocked: number } }).seen,
      );
    },
    { viewport: { width: 360, height: 800 }, deviceScaleFactor: 2, isMobile: true },
  );

/** A first visit as a phone on a slow network has it; reported, because a laptop only plays the phone. */
export const firstVisit = async (workshop: Workshop): Promise<readonly Row[]> => {
  const visits = [];
  for (let round = 0; round < rounds; round += 1) visits.push(await visit(workshop));
  const reported = { n: 1, unit: 'ms', baseline: null, goal: null } as const;
  return [
    rowOf({
      ...reported,
      id: 'first-visit-lcp',
      what: 'first visit on a slow phone: largest paint (aim 1,800)',
      value: middle(visits.map(({ lcp }) => lcp)),
    }),
    rowOf({
      ...reported,
      id: 'first-visit-blocked',
      what: 'first visit on a slow phone: blocking time (aim 100)',
      value: middle(visits.map(({ blocked }) => blocked)),
    }),
  ];
};

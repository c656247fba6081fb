import fc from 'fast-check';
import { readOfferUri } from '../../../src/core/issuance/read-offer-uri';
import { readRequestUri } from '../../../src/core/presentation/read-request-uri';
import { detectIncoming } from '../../../src/state/detect-incoming';
import { wellFormed } from '../junk';
import { linkInputs } from '../mutate-link';
import { mutatedText } from '../mutate-text';
import type { Target, Verdict } from '../target';
import { verdictOf } from '../verdict-of';
import * as messages from './messages';

const origin = 'https://wallet.example';
const allowance = { allowLoopbackHttp: false };

/** What a camera, a picture or a paste hands over: told apart, then read as what it says it is. */
const readText = (text: string): Verdict => {
  const detected = detectIncoming(text, origin);
  if (detected.kind === 'unknown') return 'incoming/unknown';
  return verdictOf(
    detected.kind === 'offer'
      ? readOfferUri(detected.text, allowance)
      : readRequestUri(detected.text, allowance),
  );
};

const links = fc.oneof(
  linkInputs([...messages.requestObjects, ...messages.offers]),
  fc
    .constantFrom(...messages.offers)
    .map(
      (offer) =>
        `openid-credential-offer://?credential_offer=${encodeURIComponent(JSON.stringify(offer))}`,
    ),
);

/** The wallet's own open links around something, once or many times over. */
const wrapped = fc
  .tuple(
    fc.constantFrom(`${origin}/open#`, `${origin}/open?`, 'HTTPS://WALLET.EXAMPLE/open#'),
    fc.constantFrom(1, 2, 50, 9_000),
    links,
    fc.boolean(),
  )
  .map(([around, times, link, isEncoded]) =>
    times > 1
      ? `${around.repeat(times)}${link}`
      : `${around}${isEncoded ? encodeURIComponent(wellFormed(link)) : link}`,
  );

/** Everything that comes in as a text. */
export const incoming: readonly Target[] = [
  {
    name: 'scanned or pasted text',
    inputs: fc.oneof(
      { weight: 4, arbitrary: links },
      { weight: 2, arbitrary: mutatedText(links) },
      { weight: 2, arbitrary: wrapped },
    ),
    read: readText,
  },
];

import { expect, type BrowserContext } from '@playwright/test';
import { test } from '../support/wallet-journey';

const offerLink = (offer: object): string =>
  `openid-credential-offer://?credential_offer=${encodeURIComponent(JSON.stringify(offer))}`;

const offerOf = (issuer: string, configuration: string): object => ({
  credential_issuer: issuer,
  credential_configuration_ids: [configuration],
  grants: {
    'urn:ietf:params:oauth:grant-type:pre-authorized_code': { 'pre-authorized_code': 'x' },
  },
});

/**
 * Every request to somebody else than the wallet's own server, from now on. The practice build reads its own trust list
 * after opening, whatever a person does next; that is nobody's choice and not looked at here.
 */
const watchRequests = (context: BrowserContext, wallet: string): string[] => {
  const seen: string[] = [];
  context.on('request', (request) => {
    const { protocol, origin, pathname } = new URL(request.url());
    const isOwn = origin === wallet || pathname === '/trust-list.jwt';
    if (protocol.startsWith('http') && !isOwn) seen.push(request.url());
  });
  return seen;
};

const unknowns: readonly (readonly [what: string, text: string, start: string])[] = [
  ['random text', 'the quick brown fox', 'the quick br'],
  ['a script', 'javascript:alert(1)', 'javascript:a'],
  ['a network code', 'WIFI:S:x;;', 'WIFI:S:x;;'],
  ['5,000 characters', 'z'.repeat(5000), 'zzzzzzzzzzzz'],
  ['a web page', 'https://shop.example/basket', 'https://shop'],
];

for (const [what, text, start] of unknowns) {
  test(`${what} is named as unknown, shown as text, and opens nothing`, async ({
    wallet,
    context,
    stand,
  }) => {
    await wallet.make();
    const requests = watchRequests(context, stand.wallet);
    await wallet.paste(text);
    await expect(wallet.alert).toHaveText(`We don't recognise this. It starts with "${start}".`);
    await wallet.press('Show it');
    await expect(wallet.text('The text, as it is')).toBeVisible();
    await wallet.press('Try another');
    await expect(wallet.alert).toHaveCount(0);
    await wallet.openWallet();
    await expect(wallet.text('No cards yet.')).toBeVisible();
    expect(requests).toEqual([]);
  });
}

const offers: readonly (readonly [what: string, text: string, sentence: string, code: string])[] = [
  [
    'an offer from an http address',
    offerLink(offerOf('http://cards.example/office', 'person-id')),
    'This offer leads to an address that is not secure: cards.example.',
    'offer/insecure',
  ],
  [
    'an offer kept at an http address',
    'openid-credential-offer://?credential_offer_uri=http%3A%2F%2Fcards.example%2Foffer%2F1',
    'This offer leads to an address that is not secure: cards.example.',
    'offer/insecure',
  ],
  [
    'an offer by value and by reference at once',
    `${offerLink(offerOf('https://cards.example/office', 'person-id'))}&credential_offer_uri=https%3A%2F%2Fcards.example%2Foffer%2F1`,
    'This offer contradicts itself.',
    'offer/value-and-reference',
  ],
  [
    'an offer that is no JSON',
    'openid-credential-offer://?credential_offer=%7B%22credential_issuer%22',
    'This offer is damaged.',
    'offer/json',
  ],
];

for (const [what, text, sentence, code] of offers) {
  test(`${what} ends in a sentence, stores nothing, asks nobody`, async ({
    wallet,
    page,
    context,
    stand,
  }) => {
    await wallet.make();
    const requests = watchRequests(context, stand.wallet);
    await wallet.paste(text);
    await expect(wallet.alert).toContainText(sentence);
    await expect(wallet.alert).toContainText('Nothing was saved.');
    await page.getByText('Technical details').click();
    await expect(wallet.text(new RegExp(`^${code}`))).toBeVisible();
    await wallet.press('Close');
    await expect(wallet.text('No cards yet.')).toBeVisible();
    expect(requests).toEqual([]);
  });
}

test('an offer that asks to sign in is refused in a sentence', async ({ wallet, client }) => {
  await wallet.make();
  const issuer = client.addresses.issuer.cards.find(({ id }) => id === 'person-id')?.issuer ?? '';
  await wallet.paste(
    offerLink({ ...offerOf(issuer, 'person-id'), grants: { authorization_code: {} } }),
  );
  await wallet.press('Contact them');
  await expect(wallet.alert).toContainText(
    'This offer needs you to sign in at the issuer. Facet cannot do that yet.',
  );
  await wallet.press('Close');
  await expect(wallet.text('No cards yet.')).toBeVisible();
});

test('a card of a kind we cannot keep is refused by name, and nothing is asked for', async ({
  wallet,
  stand,
  client,
  context,
}) => {
  await wallet.make();
  // The issuer's own words, but for one format: as if it offered a mobile document.
  const offer = await client.offer({ card: 'person-id' });
  await context.route('**/.well-known/openid-credential-issuer/**', async (route) => {
    const answer = await route.fetch();
    const text = (await answer.text()).replaceAll('"dc+sd-jwt"', '"mso_mdoc"');
    await route.fulfill({ response: answer, body: text });
  });
  const requests = watchRequests(context, stand.wallet);
  await wallet.paste(offer.offer_uri_text);
  await wallet.press('Contact them');
  await expect(wallet.alert).toContainText(
    "This is a kind of card Facet can't keep yet (mso_mdoc).",
  );
  await expect(wallet.alert).toContainText('Nothing was saved.');
  await wallet.press('Close');
  await expect(wallet.text('No cards yet.')).toBeVisible();
  expect(requests.filter((url) => url.includes('/token') || url.includes('/credential'))).toEqual(
    [],
  );
});

test('a request that is none ends in a sentence, with nobody asked', async ({
  wallet,
  context,
  stand,
}) => {
  await wallet.make();
  const requests = watchRequests(context, stand.wallet);
  await wallet.paste('openid4vp://?client_id=x&request_uri=http%3A%2F%2Fverifier.example%2Fr');
  await expect(wallet.alert).toContainText('We stopped this request.');
  await expect(wallet.alert).toContainText('Nothing was sent.');
  expect(requests).toEqual([]);
});

test('nobody is contacted before their name was seen and the button pressed', async ({
  wallet,
  client,
  page,
  context,
  stand,
}) => {
  await wallet.make();
  const { addresses } = client;
  const requests = watchRequests(context, stand.wallet);

  for (const by of ['value', 'reference'] as const) {
    const offer = await client.offer({ card: 'degree', by });
    await wallet.paste(offer.offer_uri_text);
    await expect(wallet.text(/^You are about to contact localhost:\d+\.$/)).toBeVisible();
    await expect(wallet.button('Contact them')).toBeEnabled();
    expect(requests).toEqual([]);
    await wallet.press("Don't contact");
    await expect(page.getByRole('heading', { name: 'Nothing was saved' })).toBeVisible();
    expect(requests).toEqual([]);
    await wallet.press('Close');
  }

  const { host } = new URL(addresses.verifier.origin);
  for (const [scene, words] of [
    ['age-check', `You are about to contact ${host}.`],
    ['flat-viewing', `This request would answer to ${host}.`],
  ] as const) {
    const started = await client.start(scene);
    await wallet.paste(started.request_text);
    await expect(wallet.text(words)).toBeVisible();
    await expect(wallet.button('Read request')).toBeEnabled();
    await wallet.press("Don't open");
    await expect(wallet.text('Nothing was sent.')).toBeVisible();
    expect(requests).toEqual([]);
    await page.getByRole('link', { name: 'Done' }).click();
  }

  const started = await client.start('age-check');
  await wallet.paste(started.request_text);
  const isAsked = page
    .context()
    .waitForEvent('request', (request) => request.url().startsWith(addresses.verifier.origin));
  await wallet.press('Read request');
  await isAsked;
});

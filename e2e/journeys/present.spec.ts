import { expect } from '@playwright/test';
import type { CardKind, SceneId } from '../support/counterpart-client';
import { consentPage, rowsOfPaths, verdict } from '../support/consent-page';
import { test } from '../support/wallet-journey';

const scenes: readonly {
  readonly scene: SceneId;
  readonly who: string;
  readonly cards: readonly CardKind[];
  /** The card that answers each query, as the wallet calls it. */
  readonly answers: readonly (readonly [query: string, card: CardKind, title: string])[];
}[] = [
  {
    scene: 'age-check',
    who: 'Nordbar',
    cards: ['person-id'],
    answers: [['person', 'person-id', 'Person ID']],
  },
  {
    scene: 'car-share',
    who: 'Aalto Car Share',
    cards: ['driving-licence'],
    answers: [['licence', 'driving-licence', 'Driving licence']],
  },
  {
    scene: 'job-application',
    who: 'Vale Recruitment',
    cards: ['degree', 'person-id'],
    answers: [
      ['degree', 'degree', 'Degree'],
      ['person', 'person-id', 'Person ID'],
    ],
  },
];

for (const { scene, who, cards, answers } of scenes) {
  test(`${scene}: what stands on yellow is what ${who} receives, and accepts`, async ({
    wallet,
    client,
    page,
  }) => {
    await wallet.make();
    for (const card of cards) await wallet.receive(await client.offer({ card }));
    const consent = consentPage(wallet);
    const started = await client.start(scene);
    await consent.open(started);
    await expect(wallet.heading(new RegExp(`^${who} asks for `))).toBeVisible();
    await expect(wallet.text('Identity confirmed')).toBeVisible();

    const seen = await Promise.all(answers.map(([, , title]) => consent.rows(title)));
    for (const row of seen.flat()) {
      // Nothing optional is on, and yellow means exactly: it leaves.
      expect([row.label, row.isTicked, row.isYellow]).toEqual([
        row.label,
        row.need !== 'optional',
        row.isTicked,
      ]);
    }
    const promised = /\d+/u.exec(await consent.share.innerText())?.[0];
    await consent.share.click();
    await expect(
      page.getByRole('heading', { name: new RegExp(`^Sent \\d+ fields? to ${who}$`) }),
    ).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'They accepted it.' })).toBeVisible();

    const outcome = await verdict(client, started);
    expect([outcome.state, outcome.reasons]).toEqual(['accepted', []]);
    expect(Object.keys(outcome.paths).sort()).toEqual(answers.map(([query]) => query).sort());
    for (const [at, [query, card]] of answers.entries()) {
      const onYellow = (seen[at] ?? []).filter(({ isYellow }) => isYellow);
      expect(onYellow.map(({ label }) => label).sort()).toEqual(
        rowsOfPaths(card, outcome.paths[query] ?? []),
      );
    }
    expect(Object.values(outcome.paths).flat()).toHaveLength(Number(promised));

    await page.getByRole('link', { name: 'See it in Activity' }).click();
    await expect(
      wallet.heading(new RegExp(`^Sent ${promised ?? '?'} fields? to ${who}$`)),
    ).toBeVisible();
    await expect(wallet.text('They say they accepted it')).toBeVisible();
  });
}

test('car share with the portrait ticked: it goes along, and the number stays', async ({
  wallet,
  client,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await consent.open(started);
  await expect(wallet.button('Share 3 fields')).toBeVisible();
  await expect(
    wallet.text('A photo of your face. Biometric data. Tick it yourself if you want to send it.'),
  ).toBeVisible();
  await consent.field('Portrait, optional').check();
  await expect(wallet.text(/what your face looks like/)).toBeVisible();
  const rows = await consent.rows('Driving licence');
  await wallet.press('Share 4 fields');
  const outcome = await verdict(client, started);
  expect([outcome.state, outcome.reasons]).toEqual(['accepted', []]);
  const received = rowsOfPaths('driving-licence', outcome.paths['licence'] ?? []);
  expect(received).toEqual(['Expiry date', 'Over 21', 'Portrait', 'Vehicle categories']);
  expect(
    rows
      .filter(({ isYellow }) => isYellow)
      .map(({ label }) => label)
      .sort(),
  ).toEqual(received);
});

test('flat viewing: nothing is chosen for a stranger; it goes only after every tick', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await wallet.receive(await client.offer({ card: 'tax-statement' }));
  const consent = consentPage(wallet);
  const started = await client.start('flat-viewing');
  await consent.open(started);
  await expect(page.getByRole('heading', { name: "We can't tell who this is." })).toBeVisible();
  await expect(
    wallet.text('The request says "Sunny Flats", but nobody you trust has confirmed that name.'),
  ).toBeVisible();
  await expect(
    page.getByRole('heading', { name: /^It asks for 9 things\. \d are sensitive\.$/ }),
  ).toBeVisible();
  await expect(wallet.text('Nothing is chosen for you here.')).toBeVisible();

  const choosable = ['Person ID', 'Tax statement'].map((title) =>
    consent.group(title).getByRole('checkbox', { name: /, (needed|optional)$/ }),
  );
  for (const boxes of choosable) {
    for (const box of await boxes.all()) await expect(box).not.toBeChecked();
  }
  await expect(consent.blocked).toBeDisabled();
  await expect(consent.share).toHaveCount(0);

  for (const boxes of choosable) {
    for (const box of await boxes.all()) await box.check();
  }
  await expect(consent.blocked).toHaveAccessibleDescription(
    'Tick that you know who this is first.',
  );
  await consent.stranger.check();
  // Their birth date is on its way, so no line may say that it stays.
  await expect(wallet.text('Sent as yes or no. Your birth date stays here.')).toHaveCount(0);

  const rows = {
    person: await consent.rows('Person ID'),
    tax: await consent.rows('Tax statement'),
  };
  const promised = Number(/\d+/u.exec(await consent.share.innerText())?.[0]);
  await consent.share.click();
  const outcome = await verdict(client, started);
  expect([outcome.state, outcome.reasons]).toEqual(['accepted', []]);
  for (const [query, card] of [
    ['person', 'person-id'],
    ['tax', 'tax-statement'],
  ] as const) {
    expect(
      rows[query]
        .filter(({ isYellow }) => isYellow)
        .map(({ label }) => label)
        .sort(),
    ).toEqual(rowsOfPaths(card, outcome.paths[query] ?? []));
  }
  expect(Object.values(outcome.paths).flat()).toHaveLength(promised);
});

test('declining sends nothing: they still wait, and Activity says so', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await consent.open(started);
  await consent.decline.click();
  await expect(page.getByRole('status').filter({ hasText: 'Nothing was sent.' })).toContainText(
    'You said no. They are not told why.',
  );
  await wallet.openTimeline();
  await page.getByRole('link', { name: 'You declined Aalto Car Share' }).click();
  await expect(wallet.text('Nothing was sent.')).toBeVisible();
  expect(await client.outcome(started)).toMatchObject({ state: 'waiting', paths: {} });
});

test('a needed field turned off cannot be left out, and can be put back', async ({
  wallet,
  client,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await consent.open(started);
  const over21 = consent.field('Over 21, needed');
  // Locked looks disabled to a tool and is not to a person: the first press explains, the second turns it off.
  await expect(over21).toBeDisabled();
  await over21.click({ force: true });
  await expect(
    wallet.text("They need this. You can turn it off, but then this request can't be answered."),
  ).toBeVisible();
  await over21.uncheck();
  await expect(wallet.text('You left out something they need.')).toBeVisible();
  await expect(consent.share).toHaveCount(0);
  await expect(consent.blocked).toBeDisabled();
  await expect(consent.blocked).toHaveAccessibleDescription(
    "Without over 21, this request can't be answered.",
  );
  await consent.blocked.click({ force: true });
  expect((await client.outcome(started)).state).toBe('waiting');
  await wallet.press('Put it back');
  await expect(over21).toBeChecked();
  await wallet.press('Share 3 fields');
  expect((await verdict(client, started)).state).toBe('accepted');
});

test('Escape asks before it stops, and stopping sends nothing', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await consent.open(started);
  await page.keyboard.press('Escape');
  const dialog = page.getByRole('alertdialog', { name: 'Stop?' });
  await expect(dialog).toContainText('Nothing was sent.');
  await dialog.getByRole('button', { name: 'Keep reading' }).click();
  await expect(consent.decline).toBeVisible();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(wallet.text('Nothing was sent.')).toBeVisible();
  expect((await client.outcome(started)).state).toBe('waiting');
});

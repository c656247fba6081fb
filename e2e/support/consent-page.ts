import { expect, type Locator } from '@playwright/test';
import type { CardId } from '../counterpart/issuer/card-kind';
import { cardKindOf } from '../counterpart/issuer/card-kinds';
import type { CounterpartClient, SceneStart, SessionState } from './counterpart-client';
import type { WalletPage } from './wallet-page';

/** One line of a card on the consent screen, as a person sees it. */
export interface SeenRow {
  readonly label: string;
  readonly need: 'needed' | 'optional' | 'always shown';
  readonly isTicked: boolean;
  readonly isYellow: boolean;
}

const markerYellow = 'rgb(255, 228, 92)';

/** What a person does with a request; finds everything by role and name. */
export const consentPage = ({ page, paste, press, button }: WalletPage) => {
  const share = button(/^Share \d+ fields?$/);
  const decline = button("Don't share");

  /** Pastes a request and goes on to the screen that asks for consent. */
  const open = async (started: SceneStart): Promise<void> => {
    await paste(started.request_text);
    await press('Read request');
    await expect(decline).toBeVisible();
  };

  /** The fields of one card: "Driving licence from Demo Transport Agency, …". */
  const group = (title: string): Locator =>
    page.getByRole('group', { name: new RegExp(`^${title} from `) });

  const field = (name: string): Locator => page.getByRole('checkbox', { name, exact: true });

  /** Everything that comes ticked goes, and the person is done. */
  const answer = async (started: SceneStart): Promise<void> => {
    await open(started);
    await share.click();
    await expect(page.getByRole('heading', { name: /^Sent \d+ fields? to / })).toBeVisible();
    await page.getByRole('link', { name: 'Done' }).click();
  };

  return {
    answer,
    share,
    decline,
    blocked: button("Can't share yet"),
    stranger: page.getByRole('checkbox', {
      name: 'I know who this is from somewhere else, and I still want to share',
    }),
    open,
    group,
    field,

    /** Every row of one card, with what is seen of it. */
    rows: (title: string): Promise<SeenRow[]> =>
      group(title)
        .getByRole('checkbox')
        .evaluateAll((boxes, yellow) => {
          const isYellow = (element: Element): boolean =>
            getComputedStyle(element).backgroundColor === yellow;
          return boxes.map((box) => {
            const name = box.getAttribute('aria-label') ?? '';
            const split = name.lastIndexOf(', ');
            const line = box.closest('label');
            return {
              label: name.slice(0, split),
              need: name.slice(split + 2) as SeenRow['need'],
              isTicked: box instanceof HTMLInputElement && box.checked,
              isYellow: [...(line?.querySelectorAll('*') ?? [])].some(isYellow),
            };
          });
        }, markerYellow),
  };
};

export type ConsentPage = ReturnType<typeof consentPage>;

/** The verifier's own verdict, once it has one. */
export const verdict = async (
  client: CounterpartClient,
  started: SceneStart,
): Promise<SessionState> => {
  await expect
    .poll(async () => (await client.outcome(started)).state, { timeout: 10_000 })
    .not.toBe('waiting');
  return client.outcome(started);
};

/**
 * The rows under which a card's paths stand on the consent screen, by the issuer's own labels: a list is one row,
 * a part of a container is named with its whole.
 */
export const rowsOfPaths = (
  card: CardId,
  paths: readonly (readonly (string | number)[])[],
): string[] => {
  const { labels } = cardKindOf(card);
  const labelOf = (path: readonly (string | number)[]): string =>
    labels.find((label) => JSON.stringify(label.path) === JSON.stringify(path))?.label.en ?? '?';
  const names = paths.map((path) => {
    const whole = labelOf(path.slice(0, 1));
    return typeof path[1] === 'string' ? `${whole}: ${labelOf(path.slice(0, 2))}` : whole;
  });
  return [...new Set(names)].sort();
};

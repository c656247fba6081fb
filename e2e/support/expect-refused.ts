import { expect } from '@playwright/test';
import type { FaultName } from '../counterpart/faults/faults';
import type { CounterpartClient, SceneId, SceneStart } from './counterpart-client';
import type { WalletPage } from './wallet-page';

/** E-REQ begins so. */
export const stoppedRequest = 'We stopped this request.';

export interface Refusal {
  /** Stands under Technical details, alone. */
  readonly code: string;
  /** The whole rest after `title`. */
  readonly words: string;
  readonly title?: string;
}

/** Expects the request to have ended in exactly these words, looks at the code, and closes it. */
export const expectRefused = async (
  { page, alert, press, text, heading }: WalletPage,
  { code, words, title = stoppedRequest }: Refusal,
): Promise<void> => {
  await expect(alert).toHaveText(`${title} ${words}`);
  await page.getByText('Technical details').click();
  await expect(text(new RegExp(`^${code}(?![\\w-])`, 'u'))).toBeVisible();
  await press('Close');
  await expect(heading('Wallet')).toBeVisible();
};

/** Starts a scene while this is done wrong, and gives its text to the wallet; nothing is read yet. */
export const pasteSpoilt = async (
  { paste }: WalletPage,
  client: CounterpartClient,
  fault: FaultName | 'none',
  scene: SceneId = 'age-check',
): Promise<SceneStart> => {
  await client.fault(fault);
  const started = await client.start(scene);
  await paste(started.request_text);
  return started;
};

/** The same, and the person reads on after the host was shown. */
export const readSpoilt = async (
  wallet: WalletPage,
  client: CounterpartClient,
  fault: FaultName | 'none',
  scene: SceneId = 'age-check',
): Promise<SceneStart> => {
  const started = await pasteSpoilt(wallet, client, fault, scene);
  await wallet.press('Read request');
  return started;
};

/** Nothing went to the requester but what reads the request. */
export const expectNothingSent = async (client: CounterpartClient): Promise<void> => {
  const calls = await client.received();
  // The lists the wallet reads by its own schedule are at other hosts.
  const toThem = calls.filter(({ role }) => role === 'verifier');
  expect(toThem.filter(({ path }) => !path.startsWith('/requests/'))).toEqual([]);
};

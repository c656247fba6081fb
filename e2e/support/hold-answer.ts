import type { BrowserContext } from '@playwright/test';

/**
 * Keeps the first answer of an address from arriving: the page waits for it until it ends. Every later one arrives.
 *
 * @param isDelivered whether the question reaches the other side all the same
 * @returns resolves when the page waits
 */
export const holdAnswer = async (
  context: BrowserContext,
  address: RegExp,
  isDelivered: boolean,
): Promise<() => Promise<void>> => {
  let come: () => void = () => undefined;
  const waits = new Promise<void>((resolve) => {
    come = resolve;
  });
  await context.route(
    address,
    async (route) => {
      if (isDelivered) await route.fetch();
      come();
    },
    { times: 1 },
  );
  return () => waits;
};

import { expect, test } from '@playwright/test';
import { opfsAsFound } from '../../src/adapters/vault/testing/opfs-facts';
import { opfsFactsIn } from '../support/opfs-facts-in';

test('files of the second copy do in this browser what the unit tests take them to do', async ({
  page,
}) => {
  expect(await opfsFactsIn(page)).toEqual(opfsAsFound);
});

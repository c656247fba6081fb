import { test } from '../support/hostile';
import { expectNotOpened, goldenFile } from '../support/hostile-backup';

test('B-05 a later format is not guessed at', async ({ wallet, expectUnchanged }) => {
  const file = await goldenFile((bytes) => {
    bytes.write('facet-backup WB2');
    return bytes;
  });
  await expectNotOpened(wallet, file, [
    'This backup was made by a newer version of Facet.',
    'Nothing was changed. Update the wallet, then open it again.',
  ]);
  await expectUnchanged();
});

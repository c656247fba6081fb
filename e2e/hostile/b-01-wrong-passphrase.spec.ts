import { test } from '../support/hostile';
import { expectNotOpened, goldenFile } from '../support/hostile-backup';

test('B-01 a wrong passphrase opens no backup', async ({ wallet, expectUnchanged }) => {
  await expectNotOpened(
    wallet,
    await goldenFile(),
    [
      'That did not open the backup.',
      "Nothing was changed. Type what opened the wallet when the file was made, or the file's own passphrase.",
    ],
    'not the passphrase of it',
  );
  await expectUnchanged();
});

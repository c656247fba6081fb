import { test } from '../support/hostile';
import { expectNotOpened, goldenFile } from '../support/hostile-backup';

test('B-08 a header that says it has 4 GiB is stopped before anything is made of that size', async ({
  wallet,
  expectUnchanged,
}) => {
  const file = await goldenFile((bytes) => {
    bytes.writeUInt32BE(0xffff_fff0, 17);
    return bytes;
  });
  await expectNotOpened(wallet, file, [
    'This backup is larger than any wallet makes.',
    'It was stopped at the limit for its header. Nothing was changed. Use another copy.',
  ]);
  await expectUnchanged();
});

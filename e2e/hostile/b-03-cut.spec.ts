import { test } from '../support/hostile';
import { expectNotOpened, goldenFile } from '../support/hostile-backup';

for (const [how, left] of [
  ['in the middle', 0.5],
  ['by its last byte', 1],
] as const) {
  test(`B-03 a backup that was cut ${how} is not whole`, async ({ wallet, expectUnchanged }) => {
    const file = await goldenFile((bytes) =>
      bytes.subarray(0, Math.floor(bytes.length * left) - 1),
    );
    await expectNotOpened(wallet, file, [
      'This backup is not whole.',
      'A part of the file is missing or was added. Nothing was changed. Use another copy.',
    ]);
    await expectUnchanged();
  });
}

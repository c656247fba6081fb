import { test } from '../support/hostile';
import { expectNotOpened, goldenFile } from '../support/hostile-backup';

for (const [where, at] of [
  ['in the header', 60],
  ['in the first part', 9_000],
  ['at the end', -1],
] as const) {
  test(`B-02 one bit turned over ${where} opens nothing`, async ({ wallet, expectUnchanged }) => {
    const file = await goldenFile((bytes) => {
      const place = at < 0 ? bytes.length + at : at;
      bytes.writeUInt8(bytes.readUInt8(place) ^ 4, place);
      return bytes;
    });
    await expectNotOpened(wallet, file, [
      'This backup was altered or damaged.',
      'A part of it is not what was written. Nothing was changed. Use another copy.',
    ]);
    await expectUnchanged();
  });
}

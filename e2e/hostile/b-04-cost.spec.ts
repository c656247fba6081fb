import { createHash } from 'node:crypto';
import { test } from '../support/hostile';
import { expectNotOpened, goldenFile } from '../support/hostile-backup';

const preambleLength = 17;

/** The header with another cost, and the checksum made to fit, as somebody who wants to would. */
const withMemory = (bytes: Buffer, memoryKiB: number): Buffer => {
  const length = bytes.readUInt32BE(preambleLength);
  const jsonStart = preambleLength + 4;
  const text = bytes.subarray(jsonStart, jsonStart + length).toString();
  const json = Buffer.from(text.replace(/"memoryKiB":\d+/u, `"memoryKiB":${String(memoryKiB)}`));
  const head = Buffer.concat([bytes.subarray(0, jsonStart), json]);
  head.writeUInt32BE(json.length, preambleLength);
  const digest = createHash('sha256').update(head).digest();
  return Buffer.concat([head, digest, bytes.subarray(jsonStart + length + 32)]);
};

for (const [how, memoryKiB] of [
  ['lowered to nothing', 8],
  ['raised to 64 GiB', 64 * 1024 * 1024],
] as const) {
  test(`B-04 a passphrase check ${how} is not tried`, async ({ wallet, expectUnchanged }) => {
    await expectNotOpened(wallet, await goldenFile((bytes) => withMemory(bytes, memoryKiB)), [
      'This backup asks for a passphrase check that is too weak or too heavy.',
      'It was not tried, and nothing was changed. Somebody may have altered the file: use another copy.',
    ]);
    await expectUnchanged();
  });
}

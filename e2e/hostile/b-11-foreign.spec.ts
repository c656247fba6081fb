import { test } from '../support/hostile';
import { expectNotOpened, otherFile } from '../support/hostile-backup';

for (const [what, file] of [
  ['a picture', otherFile('me.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))],
  ['a program', otherFile('setup.exe', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0))],
  [
    "another wallet's backup",
    otherFile('wallet.json', new TextEncoder().encode('{"type":"UniversalWallet2020"}')),
  ],
] as const) {
  test(`B-11 ${what} is no backup of ours`, async ({ wallet, expectUnchanged }) => {
    await expectNotOpened(wallet, file, [
      'This is not a Facet backup.',
      'It is another kind of file. Nothing was changed. Backups end in .facet-backup.',
    ]);
    await expectUnchanged();
  });
}

import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { BackupSecret } from '../../../ports/vault-backup';
import { createKdf } from '../../kdf/kdf';
import { createTestVault, makeWallet, must } from '../testing/test-vault';
import { readHeader } from './backup-header';
import { openFileKey } from './file-key';
import { readContents } from './read-backup';

/** Files that were made once and must open for ever; their secrets stand in the table beside them. */
const folder = fileURLToPath(new URL('../../../../e2e/reliability/golden/', import.meta.url));

interface Golden {
  readonly file: string;
  readonly passphrase: string;
  readonly ownPassphrase: string | null;
  readonly recoveryCode: string;
  readonly contents: { readonly madeAt: number; readonly cards: number; readonly entries: number };
}

// Written by hand beside the files.
const goldens = JSON.parse(readFileSync(`${folder}golden.json`, 'utf8')) as readonly Golden[];

const cases = goldens.flatMap((golden) => {
  const { passphrase, ownPassphrase, recoveryCode } = golden;
  const secrets: readonly (readonly [string, BackupSecret])[] = [
    ['the passphrase of its wallet', { kind: 'passphrase', text: passphrase }],
    ['the recovery code', { kind: 'recovery-code', text: recoveryCode }],
    ...(ownPassphrase === null
      ? []
      : [['its own passphrase', { kind: 'passphrase', text: ownPassphrase }] as const]),
  ];
  return secrets.map(([by, secret]) => ({ file: golden.file, by, secret, golden }));
});

describe('a backup that was made once', () => {
  it('is one of two at least', () => {
    expect(goldens.length).toBeGreaterThanOrEqual(2);
  });

  it.each(cases)(
    '$file opens by $by',
    async ({ file, secret, golden }) => {
      const blob = new Blob([readFileSync(`${folder}${file}`)]);
      const read = must(await readHeader(blob));
      const key = must(await openFileKey(createKdf(), read.header, secret));
      const contents = must(await readContents({ file: blob, read, key }));
      expect(contents).toMatchObject({ ...golden.contents, unreadable: 0, deviceBound: [] });
    },
    60_000,
  );

  it.each([
    ['an empty one', ''],
    ['one that is too long', 'x'.repeat(100_000)],
  ])('opens by no passphrase that nobody can have chosen: %s', async (_, text) => {
    const blob = new Blob([readFileSync(`${folder}${goldens[0]?.file ?? ''}`)]);
    const { header } = must(await readHeader(blob));
    const refused = { ok: false, error: { code: 'backup/wrong-secret' } };
    expect(await openFileKey(createKdf(), header, { kind: 'passphrase', text })).toEqual(refused);
  });

  it.each(goldens)(
    '$file is restored whole by the wallet of today',
    async (golden) => {
      const blob = new Blob([readFileSync(`${folder}${golden.file}`)]);
      const { vault } = createTestVault();
      await makeWallet(vault);
      const secret = { kind: 'recovery-code', text: golden.recoveryCode } as const;
      const { backupId } = must(await vault.openBackup(blob, secret));
      must(await vault.restore(backupId, []));
      expect(must(await vault.cards())).toMatchObject({ unreadable: 0 });
      expect(must(await vault.cards()).cards).toHaveLength(golden.contents.cards);
    },
    60_000,
  );
});

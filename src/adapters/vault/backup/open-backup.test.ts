import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { BackupSecret } from '../../../ports/vault-backup';
import {
  bytesOf,
  byPassphrase,
  createBackedUp,
  flipped,
  layoutOf,
  withHeader,
} from '../testing/backup-parts';
import { sealedChunkBytes } from './backup-format';
import { createTestVault, must, passphrase } from '../testing/test-vault';

const make = { ownPassphrase: null, confirmation: null };

describe('opening a backup', () => {
  it('takes the passphrase and the recovery code of the wallet it was made in, in any browser', async () => {
    const { written, recoveryCode } = await createBackedUp();
    const { vault } = createTestVault();
    const byCode: BackupSecret = { kind: 'recovery-code', text: recoveryCode };
    for (const secret of [byPassphrase, byCode])
      expect(must(await vault.openBackup(written.file, secret)).contents).toEqual(written.contents);
  });

  it('takes a passphrase of its own beside them', async () => {
    const { vault } = await createBackedUp();
    const own = 'only for this file';
    const { file } = must(await vault.writeBackup({ ownPassphrase: own, confirmation: null }));
    expect((await vault.openBackup(file, { kind: 'passphrase', text: own })).ok).toBe(true);
    expect((await vault.openBackup(file, byPassphrase)).ok).toBe(true);
  });

  it('keeps opening with the old passphrase after the wallet has a new one', async () => {
    const { vault, written } = await createBackedUp();
    must(await vault.changePassphrase({ kind: 'passphrase', text: passphrase }, 'newer than that'));
    expect((await vault.openBackup(written.file, byPassphrase)).ok).toBe(true);
  });

  it('refuses a wrong secret, and a code with a slip of the pen before anything is derived', async () => {
    const { vault, written } = await createBackedUp();
    expect(await vault.openBackup(written.file, { kind: 'passphrase', text: 'no' })).toEqual({
      ok: false,
      error: { code: 'backup/wrong-secret' },
    });
    const slip = { kind: 'recovery-code', text: '00000-11111' } as const;
    expect(await vault.openBackup(written.file, slip)).toEqual({
      ok: false,
      error: { code: 'vault/recovery-code-shape' },
    });
  });

  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0)],
    ['another wallet', new TextEncoder().encode('{"type":"UniversalWallet2020","contents":[]}')],
    ['nothing', new Uint8Array(0)],
  ])('does not take %s for a backup', async (_what, bytes) => {
    const { vault } = createTestVault();
    expect(await vault.openBackup(new Blob([bytes]), byPassphrase)).toEqual({
      ok: false,
      error: { code: 'backup/not-ours' },
    });
  });

  it('does not try a later format', async () => {
    const { vault, written } = await createBackedUp(1);
    const bytes = await bytesOf(written.file);
    bytes.set(new TextEncoder().encode('facet-backup WB2'));
    expect(await vault.openBackup(new Blob([bytes]), byPassphrase)).toEqual({
      ok: false,
      error: { code: 'backup/newer' },
    });
  });

  it.each([
    ['lowered', { memoryKiB: 8, passes: 1, lanes: 1 }],
    ['raised', { memoryKiB: 64 * 1024 * 1024, passes: 3, lanes: 1 }],
    ['repeated for ever', { memoryKiB: 65_536, passes: 4_000_000, lanes: 1 }],
  ])('derives nothing when the cost was %s', async (_how, cost) => {
    const { vault, written, costs } = await createBackedUp(1);
    const derived = costs.length;
    const file = withHeader(await bytesOf(written.file), (header) => {
      const { slots } = header['wallet'] as unknown as { slots: Record<string, unknown>[] };
      for (const slot of slots) if (slot['kind'] === 'passphrase') slot['cost'] = cost;
    });
    expect(await vault.openBackup(file, byPassphrase)).toEqual({
      ok: false,
      error: { code: 'backup/cost' },
    });
    expect(costs).toHaveLength(derived);
  });

  it('refuses a header that somebody changed and summed up again', async () => {
    const { vault, written, recoveryCode } = await createBackedUp(1);
    const file = withHeader(await bytesOf(written.file), (header) => ({
      ...header,
      wallet: { ...(header['wallet'] as unknown as object), slots: [] },
    }));
    const secret = { kind: 'recovery-code', text: recoveryCode } as const;
    expect(await vault.openBackup(file, secret)).toMatchObject({
      error: { code: 'backup/wrong-secret' },
    });
    const other = withHeader(await bytesOf(written.file), (header) => ({ ...header, extra: 1 }));
    expect(await vault.openBackup(other, secret)).toMatchObject({
      error: { code: 'backup/altered' },
    });
  });

  it('refuses a header over its cap before reading it', async () => {
    const { vault, written } = await createBackedUp(1);
    const bytes = await bytesOf(written.file);
    new DataView(bytes.buffer).setUint32(17, 0xffff_fff0);
    expect(await vault.openBackup(new Blob([bytes]), byPassphrase)).toEqual({
      ok: false,
      error: { code: 'backup/too-large', facts: { cap: 'header' } },
    });
  });

  it('refuses one turned bit, wherever it is', async () => {
    const { vault, written } = await createBackedUp(2);
    const bytes = await bytesOf(written.file);
    const count = Number(process.env['FACET_FLIPS'] ?? 60);
    const step = Math.max(1, Math.floor(bytes.length / count));
    const header = layoutOf(bytes).bodyStart;
    const places = [
      ...Array.from({ length: 40 }, (_, n) => Math.floor((n * header) / 40)),
      ...Array.from({ length: count }, (_, n) => Math.min(bytes.length - 1, n * step + (n % 7))),
    ];
    for (const at of places)
      expect([at, (await vault.openBackup(flipped(bytes, at), byPassphrase)).ok]).toEqual([
        at,
        false,
      ]);
  }, 600_000);

  it('refuses a file that is cut or grown, at every edge and between', async () => {
    const { vault, receive } = await createBackedUp(1);
    // Over several chunks.
    await receive({ hidden: { essay: 'long '.repeat(40_000) } });
    const { file } = must(await vault.writeBackup(make));
    const { bodyStart } = layoutOf(await bytesOf(file));
    const edges = Array.from(
      { length: (file.size - bodyStart) / sealedChunkBytes },
      (_, n) => bodyStart + n * sealedChunkBytes,
    );
    expect(edges.length).toBeGreaterThan(3);
    for (const end of [3, 17, 20, 40, ...edges, ...edges.map((edge) => edge + 1_000)]) {
      const cut = await vault.openBackup(file.slice(0, end), byPassphrase);
      expect([end, cut.ok]).toEqual([end, false]);
    }
    const last = edges.at(-1) ?? 0;
    expect(await vault.openBackup(file.slice(0, last), byPassphrase)).toEqual({
      ok: false,
      error: { code: 'backup/cut' },
    });
    const grown = new Blob([file, file.slice(last)]);
    expect(await vault.openBackup(grown, byPassphrase)).toMatchObject({ ok: false });
    const swapped = new Blob([
      file.slice(0, edges[0]),
      file.slice(edges[1], edges[2]),
      file.slice(edges[0], edges[1]),
      file.slice(edges[2]),
    ]);
    expect(await vault.openBackup(swapped, byPassphrase)).toEqual({
      ok: false,
      error: { code: 'backup/altered' },
    });
  });
});

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fileViolations } from '../scripts/architecture/file-rules';
import { cycles, importViolations } from '../scripts/architecture/import-rules';
import { readHouse, sourceFile } from '../scripts/architecture/source-file';
import { styleViolations } from '../scripts/architecture/style-rules';

const repository = fileURLToPath(new URL('..', import.meta.url));
const house = readHouse(repository, ['src', 'e2e', 'scripts']);
const source = house.filter(({ path }) => path.startsWith('src/'));

describe('the house', () => {
  it('keeps every import inside its room and its packages', () => {
    expect(house.flatMap(importViolations)).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(cycles(source)).toEqual([]);
  });

  it('keeps files small, named plainly, free of barrels, and core pure', () => {
    expect(house.flatMap(fileViolations)).toEqual([]);
  });

  it('writes styles by direction, and the marker only where something leaves', () => {
    expect(source.flatMap(styleViolations)).toEqual([]);
  });
});

describe('the rules', () => {
  it.each([
    ['a room it may not see', 'src/core/a.ts', "import { x } from '../ports/net';"],
    ['a type of such a room', 'src/ui/a.tsx', "import type { X } from '../core/x';"],
    ['an adapter from a screen', 'src/features/cards/a.tsx', "import '../../adapters/net/net';"],
    ['more than types of a port', 'src/features/cards/a.tsx', "import { x } from '../../ports/x';"],
    ['another feature', 'src/features/cards/a.tsx', "import { x } from '../present/x';"],
    ['another adapter', 'src/adapters/net/a.ts', "export { x } from '../vault/x';"],
    ['a room not in the table', 'src/helpers/a.ts', "import { x } from '../core/x';"],
    ['test builders in shipped code', 'src/flows/a.ts', "import { x } from '../testing/x';"],
    ['a later import', 'src/core/a.ts', "const x = import('../flows/x');"],
    ['a package of another room', 'src/flows/a.ts', "import { create } from 'zustand';"],
    ['node in the browser', 'src/adapters/net/a.ts', "import { readFileSync } from 'node:fs';"],
    ['the codec’s package elsewhere', 'src/core/dcql/a.ts', "import { x } from '@sd-jwt/core';"],
    ['an extension', 'src/core/a.ts', "import { x } from './b.ts';"],
    ['the wallet, from the counterpart', 'e2e/counterpart/a.ts', "import '../../src/core/x';"],
    ['the wallet, from a script', 'scripts/a.mjs', "import '../src/core/x';"],
    ['a package, from a script', 'scripts/a.mjs', "import { build } from 'vite';"],
  ])('catch an import of %s', (_what, path, text) => {
    expect(importViolations(sourceFile(path, text))).toHaveLength(1);
  });

  it.each([
    ['src/features/cards/a.tsx', "import { useQuery } from '@tanstack/react-query';"],
    ['src/features/cards/a.tsx', "import type { X } from '../../ports/x';"],
    ['src/adapters/net/a.ts', "import { connect } from '../channel/connect';"],
    ['src/flows/a.test.ts', "import { x } from '../testing/x'; import { it } from 'vitest';"],
    ['src/main.tsx', "import { x } from './adapters/vault/x'; import 'react-dom/client';"],
    ['src/core/formats/sdjwt-vc/codec.ts', "import { x } from '@sd-jwt/core';"],
    ['scripts/a.mjs', "import 'node:fs'; const { build } = await import('vite');"],
  ])('allow what the table allows in %s', (path, text) => {
    expect(importViolations(sourceFile(path, text))).toEqual([]);
  });

  it('catch a circle', () => {
    const files = ['a', 'b', 'c'].map((name, index) =>
      sourceFile(`src/core/${name}.ts`, `import './${'bca'.charAt(index)}';`),
    );
    expect(cycles(files)).toEqual([
      'src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts',
    ]);
  });

  it.each([
    ['async', 'export const f = async () => 1;'],
    ['a clock', 'export const now = () => Date.now();'],
    ['today', 'export const today = () => new Date();'],
    ['a die', 'export const roll = () => Math.random();'],
    ['a log', "console.log('x');"],
    ['the network', "export const f = () => fetch('x');"],
  ])('catch %s in core', (_what, text) => {
    expect(fileViolations(sourceFile('src/core/a.ts', text))).not.toEqual([]);
  });

  it('let core name a claim as it likes and read a given time', () => {
    const text = 'export const f = (c: { fetch: string }) => [c.fetch, new Date(0)]; // async';
    expect(fileViolations(sourceFile('src/core/a.ts', text))).toEqual([]);
  });

  it.each([
    ['401 lines', 'src/flows/a.ts', 'x\n'.repeat(401)],
    ['251 lines without a reason', 'src/flows/a.ts', 'x\n'.repeat(251)],
    ['a barrel', 'src/flows/index.ts', "export * from './a';\nexport { b } from './b';"],
    ['a name in capitals', 'src/ui/Button.tsx', 'export const Button = 1;'],
    ['a transaction outside the vault', 'src/flows/a.ts', "db.transaction('rows');"],
    ['sealing outside one file', 'src/adapters/vault/a.ts', 'crypto.subtle.encrypt(x);'],
  ])('catch %s', (_what, path, text) => {
    expect(fileViolations(sourceFile(path, text))).toHaveLength(1);
  });

  it.each(['  margin-left: 1px;', 'a { right: 0; }', '  text-align: left;', '  width: 4rem;'])(
    'catch the physical side in “%s”',
    (line) => {
      expect(styleViolations(sourceFile('src/ui/styles/a.css', line))).toHaveLength(1);
    },
  );

  it('catch the marker’s colour where nothing leaves', () => {
    const line = '  background: var(--marker);';
    expect(styleViolations(sourceFile('src/ui/styles/button.css', line))).toHaveLength(1);
    expect(styleViolations(sourceFile('src/ui/styles/marker.css', line))).toEqual([]);
  });
});

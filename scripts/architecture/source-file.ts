import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** One file of the house as the rules see it; `path` is relative to the repository, with slashes. */
export type SourceFile = {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
};

export const sourceFile = (path: string, text: string): SourceFile => ({
  path,
  text,
  imports: /\.(tsx?|mjs|js)$/.test(path)
    ? ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
    : [],
});

/** Every source and style file below the given folders. */
export function readHouse(repository: string, folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|mjs|css)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) =>
        sourceFile(relative(repository, file).split(sep).join('/'), readFileSync(file, 'utf8')),
      ),
  );
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Where a relative import leads, without its query; still without extension. */
export function targetOf(file: SourceFile, specifier: string): string {
  const [path = ''] = specifier.split('?', 1);
  return posix.join(posix.dirname(file.path), path);
}

/** The package of a bare import: `@noble/hashes/sha2.js` → `@noble/hashes`. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

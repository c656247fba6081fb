import { roomOf, rooms, testPackages, testRooms, workerRooms } from './rooms.ts';
import { isTest, packageOf, targetOf, type SourceFile } from './source-file.ts';

/** Everything an import of `file` breaks, as sentences that begin with the path. */
export function importViolations(file: SourceFile): string[] {
  return file.imports.flatMap((specifier) => {
    const complaint = specifier.startsWith('.')
      ? complainOfFile(file, specifier)
      : complainOfPackage(file, specifier);
    return complaint === undefined ? [] : [`${file.path}: ${complaint}`];
  });
}

function complainOfFile(file: SourceFile, specifier: string): string | undefined {
  const target = targetOf(file, specifier);
  if (file.path.startsWith('e2e/counterpart/')) {
    return target.startsWith('e2e/counterpart/') || target.startsWith('public/')
      ? undefined
      : `the counterpart may not share code with the wallet (${specifier})`;
  }
  if (file.path.startsWith('scripts/')) {
    return target.startsWith('src/') ? `scripts may not import ${specifier}` : undefined;
  }
  if (!file.path.startsWith('src/')) return undefined;
  if (/\.tsx?$/.test(specifier)) return `${specifier} is written with its extension`;
  return complainOfRoom(file, specifier, target);
}

function complainOfRoom(file: SourceFile, specifier: string, target: string): string | undefined {
  const from = roomOf(file.path);
  const to = roomOf(`${target}/`) ?? '';
  // main.tsx and the tests of the whole house stand in src/ itself and may see every room.
  if (from === undefined || from === to) return undefined;
  const room = rooms[from];
  if (room === undefined) return `the room ${from} is not in the table`;
  const isAmong = (names: readonly string[] = []): boolean =>
    names.some((one) => to === one || to.startsWith(`${one}/`));
  const isAllowed =
    isAmong(room.rooms) ||
    (isAmong(room.types) && isTypeImport(file, specifier)) ||
    (isTest(file.path) && (to === 'testing' || isTestOfAdapter(from, to))) ||
    (file.path.endsWith('.worker.ts') && workerRooms.includes(to));
  return isAllowed ? undefined : `${from} may not import ${to || target} (${specifier})`;
}

/** Tests of an adapter may use real neighbours that need no browser. */
const isTestOfAdapter = (from: string, to: string): boolean =>
  from.startsWith('adapters/') && testRooms.includes(to);

/** Every statement that names this module begins with `import type`. */
function isTypeImport({ text }: SourceFile, specifier: string): boolean {
  const naming = text
    .split(/^(?=import|export)/m)
    .filter((part) => part.includes(`'${specifier}'`));
  return naming.every((part) => part.startsWith('import type'));
}

function complainOfPackage(file: SourceFile, specifier: string): string | undefined {
  const name = packageOf(specifier);
  if (file.path.startsWith('scripts/') && file.path.endsWith('.mjs')) {
    return complainOfScript(file, specifier);
  }
  const from = roomOf(file.path);
  if (from === undefined) return undefined;
  const isAllowed = [
    ...(rooms[from]?.packages ?? []),
    ...(isTest(file.path) ? testPackages : []),
  ].some((one) => matches(one, name));
  if (!isAllowed) return `${from} may not name the package ${name}`;
  const isCodec = file.path === 'src/core/formats/sdjwt-vc/codec.ts';
  return name === '@sd-jwt/core' && !isCodec ? 'only codec.ts may name @sd-jwt/core' : undefined;
}

/** Scripts start before anything is installed; a package may only be imported later, by `await import`. */
function complainOfScript(file: SourceFile, specifier: string): string | undefined {
  if (specifier.startsWith('node:')) return undefined;
  const isLate = file.text.includes(`await import('${specifier}')`);
  return isLate ? undefined : `a script may not need ${specifier} before it is installed`;
}

function matches(allowed: string, name: string): boolean {
  return allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed;
}

/** Circles of imports, each once, as `a → b → a`. */
export function cycles(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push([...trail.slice(at), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of importedFiles(path, byPath)) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of byPath.keys()) walk(path, []);
  return found;
}

function importedFiles(path: string, byPath: ReadonlyMap<string, SourceFile>): string[] {
  const file = byPath.get(path);
  if (file === undefined) return [];
  return file.imports
    .filter((specifier) => specifier.startsWith('.') && !specifier.includes('?'))
    .map((specifier) => targetOf(file, specifier))
    .flatMap((target) => [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`])
    .filter((candidate) => byPath.has(candidate));
}

import type { Header } from './header';
import { openDatabase } from './database';
import type { VaultDatabase } from './schema';
import { readHeaderState } from './access';

/*
 * [Note: generations]
 * The vault lies in `facet`, `facet-2`, `facet-3`, …: the highest one with a header row counts. A rebuild or a copying
 * migration fills the next one and writes the header row last, in one strict put; until then it is an unfinished copy
 * that nobody looks at. Earlier generations stay as they were.
 */

/** The database of a generation. */
export const generationName = (base: string, generation: number): string =>
  generation === 1 ? base : `${base}-${generation}`;

const numberOf = (base: string, name: string): number | null => {
  if (name === base) return 1;
  const tail = name.startsWith(`${base}-`) ? name.slice(base.length + 1) : '';
  return /^[1-9][0-9]*$/.test(tail) && tail !== '1' ? Number(tail) : null;
};

const listGenerations = async (base: string): Promise<readonly number[] | null> => {
  const listed = await indexedDB.databases?.().catch(() => null);
  if (listed === null || listed === undefined) return null;
  return listed.flatMap(({ name }) => numberOf(base, name ?? '') ?? []).toSorted((a, b) => b - a);
};

/** Names that are tried without an answer before nothing more is looked for: generations that were retired leave gaps. */
const triesInVain = 8;

const ask = async (name: string): Promise<'there' | 'absent' | 'refused'> => {
  const opened = await openDatabase(name, { mayCreate: false, onLost: () => undefined });
  if (opened.ok) opened.value.close();
  else if (opened.error.code === 'vault/absent') return 'absent';
  else if (opened.error.code === 'vault/damaged') return 'refused';
  return 'there';
};

/** Asks for one name after the other; looking makes none. */
const probe = async (base: string): Promise<readonly number[]> => {
  const found: number[] = [];
  let inVain: ('absent' | 'refused')[] = [];
  for (let generation = 1; inVain.length < triesInVain; generation += 1) {
    const answer = await ask(generationName(base, generation));
    if (answer !== 'absent') found.push(generation);
    inVain = answer === 'there' ? [] : [...inVain, answer];
  }
  // An engine that refuses whatever it is asked for says nothing of any name: one stands for all.
  const isDead = !inVain.includes('absent');
  return (isDead ? found.slice(0, 1 - triesInVain) : found).reverse();
};

/** The generations there are, newest first; by name where the browser does not list databases. */
export const findGenerations = async (base: string): Promise<readonly number[]> =>
  (await listGenerations(base)) ?? (await probe(base));

/** The main copy as found, without a key. */
export type FoundMain =
  | {
      readonly kind: 'present';
      readonly database: VaultDatabase;
      readonly header: Header;
      readonly generation: number;
    }
  /** No database, or none with anything in it. */
  | { readonly kind: 'fresh' }
  /** The engine refuses, or the header is lost. */
  | { readonly kind: 'error' }
  | { readonly kind: 'newer' };

export interface MainLook {
  readonly main: FoundMain;
  /** The generation a rebuild would fill: no database has its name. */
  readonly next: number;
}

/** Looks for the main copy, newest generation first. Makes nothing and tries nothing twice. */
export const findMain = async (base: string, onLost: () => void): Promise<MainLook> => {
  const generations = await findGenerations(base);
  const next = (generations[0] ?? 0) + 1;
  for (const generation of generations) {
    const main = await look(generationName(base, generation), generation, onLost);
    if (main.kind !== 'fresh') return { main, next };
  }
  return { main: { kind: 'fresh' }, next };
};

const look = async (name: string, generation: number, onLost: () => void): Promise<FoundMain> => {
  const opened = await openDatabase(name, { mayCreate: false, onLost });
  if (!opened.ok) {
    if (opened.error.code === 'vault/absent') return { kind: 'fresh' };
    return { kind: opened.error.code === 'vault/newer' ? 'newer' : 'error' };
  }
  const database = opened.value;
  const state = await readHeaderState(database).catch(() => ({ kind: 'damaged' }) as const);
  if (state.kind === 'present')
    return { kind: 'present', database, header: state.header, generation };
  database.close();
  if (state.kind === 'newer') return { kind: 'newer' };
  // The first generation never was an unfinished copy.
  const isUnfinished = state.kind === 'headless' && generation > 1;
  return { kind: state.kind === 'absent' || isUnfinished ? 'fresh' : 'error' };
};

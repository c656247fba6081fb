import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const prefix = 'virtual:words/';
const resolvedPrefix = `\0${prefix}`;

type Catalogue = { readonly file: string; readonly messages: Readonly<Record<string, string>> };

/**
 * Compiles the catalogues `src/words/<language>/*.json` (flat id → ICU message) while building, so that no message
 * parser reaches the browser. `virtual:words/en` is all of them, `virtual:words/en/present` one area, for screens
 * that bring their words with them. An id in two catalogues, or a message that does not parse, ends the build with its file and id.
 */
export function words(folder: string): Plugin {
  return {
    name: 'facet:words',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(resolvedPrefix)) return undefined;
      const [language = '', area] = id.slice(resolvedPrefix.length).split('/');
      const catalogues = readCatalogues(join(folder, language));
      for (const { file } of catalogues) this.addWatchFile(file);
      // Always all of them, because an id may stand once only, whoever asks.
      const messages = compileCatalogues(catalogues);
      const wanted = catalogues.filter(({ file }) => (area ?? areaOf(file)) === areaOf(file));
      if (wanted.length === 0) throw new Error(`words: no catalogue for ${id.slice(1)}`);
      const ids = wanted.flatMap((catalogue) => Object.keys(catalogue.messages));
      const chosen = Object.fromEntries(ids.map((one) => [one, messages[one]]));
      return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(chosen))});`;
    },
  };
}

const areaOf = (file: string): string => basename(file, '.json');

function readCatalogues(folder: string): Catalogue[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      file: join(folder, name),
      messages: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>,
    }));
}

/** Merges and compiles catalogues; throws with the file and the id that stand in the way. */
export function compileCatalogues(catalogues: readonly Catalogue[]): Record<string, unknown> {
  const compiled: Record<string, unknown> = {};
  const definedIn = new Map<string, string>();
  for (const { file, messages } of catalogues) {
    for (const [id, message] of Object.entries(messages)) {
      const earlier = definedIn.get(id);
      if (earlier !== undefined) {
        throw new Error(`words: "${id}" is defined in ${basename(earlier)} and ${basename(file)}`);
      }
      definedIn.set(id, file);
      compiled[id] = compileOne(id, file, message);
    }
  }
  return compiled;
}

function compileOne(id: string, file: string, message: unknown): unknown {
  if (typeof message !== 'string')
    throw new Error(`words: "${id}" in ${basename(file)} is not text`);
  try {
    return compileMessageOrThrow(message);
  } catch (cause) {
    throw new Error(`words: "${id}" in ${basename(file)} does not parse`, { cause });
  }
}

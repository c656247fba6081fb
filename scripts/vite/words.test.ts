import { messages } from 'virtual:words/en';
import { messages as unlockMessages } from 'virtual:words/en/unlock';
import { describe, expect, it } from 'vitest';
import { compileCatalogues } from './words';

const catalogue = (file: string, messages: Record<string, string>) => ({ file, messages });

describe('compiling words', () => {
  it('merges catalogues by id and leaves no message to parse later', () => {
    const compiled = compileCatalogues([
      catalogue('a.json', { 'a.plain': 'Share' }),
      catalogue('b.json', { 'b.plural': '{count, plural, one {# field} other {# fields}}' }),
    ]);
    expect(Object.keys(compiled)).toEqual(['a.plain', 'b.plural']);
    expect(JSON.stringify(compiled)).not.toContain('plural,');
  });

  it('ends the build with both files when an id is defined twice', () => {
    const twice = [catalogue('a.json', { 'x.y': 'A' }), catalogue('b.json', { 'x.y': 'B' })];
    expect(() => compileCatalogues(twice)).toThrow('"x.y" is defined in a.json and b.json');
  });

  it('ends the build with file and id when a message does not parse', () => {
    const broken = [catalogue('a.json', { 'x.y': '{count, plural, one {#' })];
    expect(() => compileCatalogues(broken)).toThrow('"x.y" in a.json does not parse');
  });

  it('reaches unit tests as the same module the app imports', () => {
    expect(Object.keys(messages).length).toBeGreaterThan(0);
  });

  it('gives one area by itself', () => {
    expect(Object.keys(unlockMessages).length).toBeGreaterThan(0);
    expect(Object.keys(unlockMessages).length).toBeLessThan(Object.keys(messages).length);
    expect(messages).toMatchObject(unlockMessages);
  });
});

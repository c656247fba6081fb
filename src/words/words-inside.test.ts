import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messages as inside } from './words-inside';
import { messages as list } from './words-list';

/** Every id of words among `messages` that stands in a source file of these folders. */
const saidIn = (folders: readonly string[], messages: object): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
      .filter((name) => folder !== 'src/features/settings' || settingsInFront.includes(name))
      .flatMap((name) => {
        const text = readFileSync(`${folder}/${name}`, 'utf8');
        const quoted = [...text.matchAll(/'([\w.-]+)'/g)].map(([, id = '']) => id);
        return quoted.filter((id) => Object.hasOwn(messages, id)).map((id) => `${name}: ${id}`);
      }),
  );

/** Of the settings only these stand in front of the lock; the settings themselves come with every word. */
const settingsInFront = ['newer-screen.tsx', 'other-tab-screen.tsx', 'unsupported-screen.tsx'];

describe('words that come later', () => {
  it('are none that a screen in front of the lock says', () => {
    const inFront = ['src/app', 'src/features/unlock', 'src/features/settings'];
    // Of the settings three screens stand in front of the lock; the list of shortcuts and the bars of an open
    // wallet bring their words.
    const bringsWords =
      /^(?:shortcuts-dialog|open-notices|(?:backup|storage|copy)-notices|clock-notice|write-failed)/;
    const isInside = /^(?!other-tab|newer|unsupported)/;
    const [app, unlock, settings] = inFront.map((folder) =>
      saidIn([folder], { ...list, ...inside }),
    );
    expect(app?.filter((said) => !bringsWords.test(said))).toEqual([]);
    // Starting over and opening a kit bring their words with the press, too.
    expect(unlock?.filter((said) => !/^(?:start-new|open-kit)/.test(said))).toEqual([]);
    expect(settings?.filter((said) => !isInside.test(said))).toEqual([]);
  });

  it('are none that the list or a card says, when they come after those', () => {
    expect(saidIn(['src/features/cards'], inside)).toEqual([]);
    expect(saidIn(['src/features/cards'], list)).not.toEqual([]);
  });
});

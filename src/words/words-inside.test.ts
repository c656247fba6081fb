import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { messages } from './words-inside';

/** Everything that can be drawn before an open wallet's first screen. */
const inFront = ['src/app', 'src/features/unlock', 'src/features/settings'];

it('holds no word that a screen in front of the lock says', () => {
  const said = inFront.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
      .flatMap((name) => {
        const text = readFileSync(`${folder}/${name}`, 'utf8');
        const quoted = [...text.matchAll(/'([\w.-]+)'/g)].map(([, id = '']) => id);
        return quoted.filter((id) => Object.hasOwn(messages, id)).map((id) => `${name}: ${id}`);
      }),
  );
  expect(said).toEqual([]);
});

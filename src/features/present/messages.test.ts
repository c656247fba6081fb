import { describe, expect, it } from 'vitest';
import { hasWords, t } from '../../words/words';
import { openMessages, sendMessages } from './messages';

// That every code has words is checked by the compiler; these check what the words owe the person.
describe('words for a request that was stopped', () => {
  it.each(Object.entries(openMessages))('%s says that nothing was sent', (_, { title, help }) => {
    expect(hasWords(title) && hasWords(help)).toBe(true);
    expect(t(help)).toMatch(/Nothing was sent\.|was sent/);
  });
});

describe('words for a send that did not end well', () => {
  it.each(['net/no-reply', 'net/timeout', 'net/too-large', 'net/redirected'] as const)(
    'never says of %s that nothing left',
    (code) => {
      const { title, help } = sendMessages[code];
      expect(`${t(title)} ${t(help)}`).not.toMatch(/nothing/i);
    },
  );
});

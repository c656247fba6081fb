import { describe, expect, it } from 'vitest';
import { framesOf } from './channel-error';

const thrown = (message: string, stack: string): Error =>
  Object.assign(new Error(message), { stack });

describe('the frames of an error', () => {
  it('are those of Chromium, without the message above them', () => {
    const stack =
      'Error: Ada\n  Lovelace\n    at open (https://w.example/a.js:1:20)\n    at b.js:2:3';
    expect(framesOf(thrown('Ada\n  Lovelace', stack))).toEqual([
      'at open (https://w.example/a.js:1:20)',
      'at b.js:2:3',
    ]);
  });

  it('are those of Firefox and Safari', () => {
    const stack = 'open@https://w.example/a.js:1:20\nasync*@https://w.example/a.js:3:4\n';
    expect(framesOf(thrown('Ada', stack))).toEqual([
      'open@https://w.example/a.js:1:20',
      'async*@https://w.example/a.js:3:4',
    ]);
  });

  it('are nothing a message says, whatever it looks like', () => {
    const message = 'no such person\nada@https://w.example/a.js:1:2\n    at home:1:2';
    const stack = `Error: ${message}\n    at open (https://w.example/a.js:1:20)`;
    expect(framesOf(thrown(message, stack))).toEqual(['at open (https://w.example/a.js:1:20)']);
  });

  it('are none of what is no error', () => {
    expect(framesOf('a text')).toEqual([]);
  });
});

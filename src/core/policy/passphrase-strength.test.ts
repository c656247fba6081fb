import { describe, expect, it } from 'vitest';
import { passphraseStrength } from './passphrase-strength';

describe('passphraseStrength', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['1234', 'weak'],
    ['password', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['abcdefghijklmnopqrstuvwxyz', 'weak'],
    ['kX9#mQ2$vL7&', 'fair'],
    ['harbour violin copper sunday meadow rocket', 'strong'],
    ['W7!pz-Qm4;Lr2_Yx9', 'strong'],
  ] as const)('calls %j %s', (text, strength) => {
    expect(passphraseStrength(text)).toBe(strength);
  });

  it.each([
    ['abcd abce abcf', 'weak'],
    ['Kx9mQ2vL', 'weak'],
    ['KXWMQZVLPRTB', 'weak'],
    ['8305174928306', 'weak'],
    ['%$!?*+~#&=@^', 'weak'],
  ] as const)('calls %j %s', (text, strength) => {
    expect(passphraseStrength(text)).toBe(strength);
  });

  it('counts a word once however often it is repeated', () => {
    expect(passphraseStrength('horse horse horse horse horse horse')).toBe('weak');
  });
});

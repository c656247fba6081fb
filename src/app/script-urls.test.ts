import { afterEach, describe, expect, it, vi } from 'vitest';
import { trustScripts } from './script-urls';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('trustScripts', () => {
  it('admits the exact addresses it was given and throws for any other', () => {
    const trust = trustScripts(['/workers/vault.worker-1.js']);
    expect(trust('/workers/vault.worker-1.js')).toBe('/workers/vault.worker-1.js');
    for (const other of [
      '/workers/vault.worker-1.js?x',
      '/workers/vault.worker-2.js',
      '//evil.example/x.js',
      '',
    ]) {
      expect(() => trust(other)).toThrow('not a script of this app');
    }
  });

  it('makes the one policy the page header names, with the same rule inside it', () => {
    const createPolicy = vi.fn(
      (_name: string, rules: { createScriptURL: (a: string) => string }) => ({
        createScriptURL: (address: string) => ({ trusted: rules.createScriptURL(address) }),
      }),
    );
    vi.stubGlobal('trustedTypes', { createPolicy });
    const trust = trustScripts(['/sw.js']);
    expect(createPolicy).toHaveBeenCalledOnce();
    expect(createPolicy.mock.calls[0]?.[0]).toBe('wallet-scripts');
    expect(trust('/sw.js')).toEqual({ trusted: '/sw.js' });
    expect(() => trust('/other.js')).toThrow('not a script of this app');
  });
});

// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createRoot } from 'react-dom/client';
import { act } from 'react';
import { HostText } from './host-text';

const textOf = (host: string): string | null => {
  const place = document.createElement('div');
  const root = createRoot(place);
  act(() => root.render(<HostText host={host} />));
  const { textContent } = place;
  act(() => root.unmount());
  return textContent;
};

describe('HostText', () => {
  it('shows a plain host as it is, port and all', () => {
    expect(textOf('verifier.example:4302')).toBe('verifier.example:4302');
  });

  it('shows letters of another alphabet in both spellings', () => {
    expect(textOf('xn--80ak6aa92e.example')).toBe('xn--80ak6aa92e.example (reads аррӏе.example)');
  });

  it('says so when one name mixes alphabets', () => {
    expect(textOf('xn--ypl-5cdc6g.example:8443')).toBe(
      'xn--ypl-5cdc6g.example:8443 (reads раypаl.example) Mixes alphabets',
    );
  });
});

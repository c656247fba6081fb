import { describe, expect, it } from 'vitest';
import { t } from '../../words/words';
import { fileMessages, messages } from './messages';

describe('words for an offer that ended', () => {
  it.each(Object.entries(messages))('%s says that nothing was saved', (_, { title, help }) => {
    expect(`${t(title)} ${t(help)}`).toMatch(/Nothing was saved|Not saved|could not store/i);
  });

  it('names a kind of card that cannot be kept, exactly', () => {
    const { title } = messages['receive/unsupported-format'];
    expect(t(title, { format: 'mso_mdoc' })).toBe(
      "This is a kind of card Facet can't keep yet (mso_mdoc).",
    );
  });
});

describe('words for a file that gave nothing', () => {
  it.each(Object.entries(fileMessages))('%s says that nothing was opened', (_, { title, help }) => {
    expect(`${t(title)} ${t(help)}`).toContain('Nothing was opened or kept.');
  });
});

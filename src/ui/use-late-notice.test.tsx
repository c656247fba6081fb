// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { Screen } from './screen';
import { ScreenFrameContext } from './screen-frame';

const draw = (notice: string | null, key: string) => (
  <ScreenFrameContext
    value={{ notice: notice && <b>{notice}</b>, appName: '', isSecondary: false }}
  >
    <Screen key={key} title="Title">
      text
    </Screen>
  </ScreenFrameContext>
);

it('a bar that comes while its screen stands is late; on the next screen it is not', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.createElement('div');
  const root = createRoot(place);
  const isLate = async (notice: string | null, key: string): Promise<boolean> => {
    await act(async () => root.render(draw(notice, key)));
    return place.querySelector('.screen-notice')?.hasAttribute('data-late') ?? false;
  };
  expect(await isLate('there from the start', 'one')).toBe(false);
  expect(await isLate('another in its place', 'one')).toBe(false);
  expect(await isLate(null, 'one')).toBe(false);
  expect(await isLate('came later', 'one')).toBe(true);
  expect(await isLate('came later', 'two')).toBe(false);
  await act(async () => root.unmount());
});

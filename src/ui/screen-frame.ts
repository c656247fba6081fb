import type { ReactNode } from 'react';
import { createContext } from 'react';

/** What the shell gives every screen. */
export interface ScreenFrame {
  /** The one app-wide bar that stands under the top bar now, or nothing. */
  readonly notice: ReactNode;
  /** Ends every document title. */
  readonly appName: string;
  /** The list beside a card: it has no `h1`, takes no focus and names no title. */
  readonly isSecondary: boolean;
}

export const ScreenFrameContext = createContext<ScreenFrame>({
  notice: null,
  appName: '',
  isSecondary: false,
});

/** Hands a screen's first heading to the screen, which lets it take focus once. */
export const ArriveContext = createContext<(heading: HTMLElement) => void>(() => undefined);

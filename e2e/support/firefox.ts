import type { Browser, Locator, Page } from '@playwright/test';
import { findProgram } from '../../scripts/lib/find-program.mjs';

/** The system's Firefox: `FIREFOX` when set, else the first one on the path. */
export const firefoxProgram = findProgram(['firefox-esr', 'firefox'], {
  chosen: process.env['FIREFOX'],
});

/** For `firefox.launch`: over WebDriver BiDi, which any Firefox speaks; the driver's own build is not needed. */
export const firefoxOptions = {
  channel: 'moz-firefox',
  executablePath: firefoxProgram ?? '/usr/bin/firefox-esr',
};

interface Session {
  send: (method: string, parameters: unknown) => Promise<unknown>;
}

/** Media features as the driver sets them for every window: newer than Firefox ESR 153, and nothing here is about them. */
const notThereYet = 'emulation.setMediaFeaturesOverride';

/**
 * Lets the driver open windows in a Firefox that lacks one of its commands. It reaches into the driver, whose version is
 * pinned; where it no longer finds what it changes, it throws.
 */
export const forgiveMissing = (browser: Browser): void => {
  const inside = browser as unknown as {
    readonly _connection: {
      readonly toImpl?: (of: unknown) => { readonly _browserSession: Session };
    };
  };
  const session = inside._connection.toImpl?.(browser)._browserSession;
  if (session === undefined) throw new Error('the driver is built differently now');
  const send = session.send.bind(session);
  session.send = (method, parameters) =>
    method === notThereYet ? Promise.resolve({}) : send(method, parameters);
};

/**
 * Lets the driver fill fields. It sets a value in the page's own world, where React has a setter of its own on each field and
 * then takes the input for no change; the platform's setter is what typing and pasting go through.
 */
export const fillAsPasted = (page: Page): void => {
  const fields = Object.getPrototypeOf(page.locator('input')) as Locator;
  fields.fill = async function (this: Locator, text: string): Promise<void> {
    await this.waitFor();
    await this.focus();
    await this.evaluate((field, value) => {
      const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
      const own = Object.getOwnPropertyDescriptor(kind.prototype, 'value');
      own?.set?.call(field, value);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: value }));
    }, text);
  };
};

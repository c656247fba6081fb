import type { Page } from '@playwright/test';
import encodeQR from 'qr';

/** What the page's own camera does, in place of one; nothing of the wallet is replaced. */
interface Stage {
  /** The name of the refusal, `pending` while the browser asks, or null for a picture. */
  answer: string | null;
  isDark: boolean;
  codes: readonly (readonly (readonly boolean[])[])[];
  hasTorch: boolean;
  isLit: boolean;
  stream: MediaStream | null;
}

declare global {
  interface Window {
    stage: Stage;
  }
}

/** Runs in the page, before the wallet. */
const build = (): void => {
  const stage: Stage = {
    answer: null,
    isDark: false,
    codes: [],
    hasTorch: false,
    isLit: false,
    stream: null,
  };
  window.stage = stage;
  const canvas = document.createElement('canvas');
  canvas.width = 960;
  canvas.height = 540;
  const context = canvas.getContext('2d');
  const draw = () => {
    if (context === null) return;
    context.fillStyle = stage.isDark ? '#000' : '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = '#000';
    const room = canvas.width / Math.max(1, stage.codes.length);
    stage.codes.forEach((modules, turn) => {
      const scale = Math.floor(Math.min(room, canvas.height) / modules.length);
      modules.forEach((row, y) => {
        row.forEach((isBlack, x) => {
          if (isBlack) context.fillRect(turn * room + x * scale, y * scale, scale, scale);
        });
      });
    });
  };
  setInterval(draw, 60);
  const devices = navigator.mediaDevices;
  devices.getUserMedia = () => {
    if (stage.answer === 'pending') return new Promise<MediaStream>(() => undefined);
    if (stage.answer !== null) return Promise.reject(new DOMException('', stage.answer));
    draw();
    const stream = canvas.captureStream(15);
    const [track] = stream.getVideoTracks();
    if (track !== undefined && stage.hasTorch) {
      track.getCapabilities = () =>
        ({ torch: true, zoom: { min: 1, max: 4, step: 0.5 } }) as object;
      track.applyConstraints = (wanted) => {
        const [change] = (wanted as { advanced: { torch?: boolean }[] }).advanced;
        stage.isLit = change?.torch ?? stage.isLit;
        return Promise.resolve();
      };
    }
    stage.stream = stream;
    return Promise.resolve(stream);
  };
};

/** A camera that does what the journey says. Call it before the page is opened. */
export const stageCamera = async (page: Page) => {
  await page.addInitScript(build);
  const set = (change: Partial<Omit<Stage, 'stream'>>): Promise<void> =>
    page.evaluate((now) => {
      Object.assign(window.stage, now);
    }, change);
  return {
    set,
    /** Holds up one code beside the other. */
    show: (...texts: readonly string[]): Promise<void> =>
      set({ codes: texts.map((text) => encodeQR(text, 'raw', { ecc: 'medium', border: 4 })) }),
    /** Somebody else ends it, as the browser does when a permission is taken back. */
    takeAway: (): Promise<void> =>
      page.evaluate(() => {
        const [track] = window.stage.stream?.getVideoTracks() ?? [];
        track?.stop();
        track?.dispatchEvent(new Event('ended'));
      }),
    isLit: (): Promise<boolean> => page.evaluate(() => window.stage.isLit),
    /** Whether the wallet has let the camera go. */
    isOff: (): Promise<boolean> =>
      page.evaluate(
        () =>
          window.stage.stream?.getTracks().every((track) => track.readyState === 'ended') ?? true,
      ),
  };
};

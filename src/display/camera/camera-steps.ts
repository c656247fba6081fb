import type { WordId } from '../../words/words';

/** Where this browser keeps the permission, in words. Only words depend on the name of the browser. */
export const cameraSteps = (userAgent: string): WordId => {
  if (userAgent.includes('Firefox/')) return 'receive.camera-steps-firefox';
  if (/Chrom(e|ium)\//.test(userAgent)) return 'receive.camera-steps-chromium';
  return userAgent.includes('Safari/')
    ? 'receive.camera-steps-safari'
    : 'receive.camera-steps-other';
};

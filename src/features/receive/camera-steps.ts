import type { WordId } from '../../words/words';

/** Where this browser keeps the permission, in words. Only words depend on the name of the browser. */
export const cameraSteps = (userAgent: string): WordId => {
  if (/Firefox\//.test(userAgent)) return 'receive.camera-steps-firefox';
  if (/Chrom(e|ium)\//.test(userAgent)) return 'receive.camera-steps-chromium';
  return /Safari\//.test(userAgent) ? 'receive.camera-steps-safari' : 'receive.camera-steps-other';
};

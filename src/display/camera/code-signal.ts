import { mannersStore } from '../../state/manners';

const shakeMs = 60;
const beepMs = 90;
const beepHz = 880;

/** One short shake where the device can, else one quiet beep: a code was found. Nothing when switched off. */
export const codeSignal = (): void => {
  if (!mannersStore.getState().areSignalsOn) return;
  // Not every browser has it, whatever the typings say, and those that have it may have nothing to shake.
  const canShake = 'vibrate' in navigator && matchMedia('(pointer: coarse)').matches;
  if (canShake && navigator.vibrate(shakeMs)) return;
  beep();
};

const beep = (): void => {
  if (typeof AudioContext === 'undefined') return;
  const context = new AudioContext();
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = beepHz;
  volume.gain.value = 0.08;
  tone.connect(volume).connect(context.destination);
  tone.onended = () => void context.close();
  tone.start();
  tone.stop(context.currentTime + beepMs / 1_000);
};

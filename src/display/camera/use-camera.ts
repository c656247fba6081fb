import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Scanner } from '../../ports';
import { closeCamera, openCamera, whyCameraEnded } from './camera';
import type { CameraFailure } from './camera';
import { watchFrames, type Sighting } from './watch-frames';

export type CameraStage =
  | { readonly at: 'off' }
  | { readonly at: 'asking' }
  | {
      readonly at: 'on';
      readonly stream: MediaStream;
      readonly trouble: 'black' | 'nothing' | null;
    }
  | { readonly at: 'failed'; readonly code: CameraFailure['code'] };

export interface Camera {
  readonly stage: CameraStage;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** By a tap only: the browser asks for permission. */
  readonly start: (deviceId?: string) => void;
  readonly stop: () => void;
}

/** The camera of the scan screen: runs only while on screen, in front, and nothing was found yet. */
export const useCamera = (scanner: Scanner, onFound: (sighting: Sighting) => void): Camera => {
  const [stage, setStage] = useState<CameraStage>({ at: 'off' });
  const video = useRef<HTMLVideoElement>(null);
  const asked = useRef(0);
  const stream = stage.at === 'on' ? stage.stream : null;

  const stop = useCallback(() => {
    asked.current += 1;
    setStage({ at: 'off' });
  }, []);

  const start = useCallback(async (deviceId?: string) => {
    asked.current += 1;
    const turn = asked.current;
    setStage({ at: 'asking' });
    const opened = await openCamera(navigator.mediaDevices, deviceId ?? null);
    if (turn !== asked.current) {
      if (opened.ok) closeCamera(opened.value);
      return;
    }
    setStage(
      opened.ok
        ? { at: 'on', stream: opened.value, trouble: null }
        : { at: 'failed', code: opened.error.code },
    );
  }, []);

  const latest = useRef(onFound);
  useEffect(() => {
    latest.current = onFound;
  }, [onFound]);

  // A stream is an outside thing with a light on it: it lives as long as it is shown.
  useEffect(() => {
    const screen = video.current;
    if (stream === null || screen === null) return;
    const over = new AbortController();
    screen.srcObject = stream;
    void screen.play().catch(() => undefined);
    const trouble = (kind: 'black' | 'nothing') => () =>
      setStage({ at: 'on', stream, trouble: kind });
    const watch = {
      onFound: (sighting: Sighting) => {
        stop();
        latest.current(sighting);
      },
      onBlack: trouble('black'),
      onNothing: trouble('nothing'),
      onNoReader: () => setStage({ at: 'failed', code: 'camera/no-reader' }),
    };
    void watchFrames(screen, scanner, watch, over.signal);
    const hide = () => {
      if (document.visibilityState === 'hidden') stop();
    };
    document.addEventListener('visibilitychange', hide);
    // Fires when somebody else ends it: permission taken back, unplugged. Our own `stop()` does not.
    const [track] = stream.getVideoTracks();
    track?.addEventListener('ended', () => void endedByOthers(), { signal: over.signal });
    const endedByOthers = async () => {
      const code = await whyCameraEnded();
      if (!over.signal.aborted) setStage({ at: 'failed', code });
    };
    return () => {
      over.abort();
      document.removeEventListener('visibilitychange', hide);
      screen.srcObject = null;
      closeCamera(stream);
    };
  }, [stream, scanner, stop]);

  return { stage, video, start: (deviceId) => void start(deviceId), stop };
};

import { fail, ok } from '../../core/kernel/result';
import type { Failure, Result } from '../../core/kernel/result';

/**
 * - `camera/insecure`: not a secure page, so the browser offers no camera
 * - `camera/denied`: the person or a policy said no
 * - `camera/none`: there is none
 * - `camera/busy`: another app has it, or it could not be started
 * - `camera/lost`: it ran and was taken away: unplugged, or another app has it now
 * - `camera/no-reader`: it runs, and what reads codes could not be started
 */
export type CameraFailure = Failure<
  | 'camera/insecure'
  | 'camera/denied'
  | 'camera/none'
  | 'camera/busy'
  | 'camera/lost'
  | 'camera/no-reader'
>;

/** Asks for a camera; only ever called by a tap. The one at the back when nothing is chosen. */
export const openCamera = async (
  media: MediaDevices | undefined,
  deviceId: string | null,
): Promise<Result<MediaStream, CameraFailure>> => {
  if (media === undefined) return fail({ code: 'camera/insecure' });
  const video: MediaTrackConstraints = {
    width: { ideal: 1_280 },
    height: { ideal: 720 },
    ...(deviceId === null ? { facingMode: 'environment' } : { deviceId: { exact: deviceId } }),
  };
  try {
    return ok(await media.getUserMedia({ video, audio: false }));
  } catch (error) {
    return fail({ code: codeOf(error instanceof DOMException ? error.name : '') });
  }
};

const codeOf = (name: string): CameraFailure['code'] => {
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'camera/denied';
  return name === 'NotFoundError' || name === 'OverconstrainedError'
    ? 'camera/none'
    : 'camera/busy';
};

/** Lets the camera go: its light goes out. */
export const closeCamera = (stream: MediaStream): void =>
  stream.getTracks().forEach((track) => track.stop());

/** Why a running camera ended by itself: the permission was taken back, or the camera went. */
export const whyCameraEnded = async (): Promise<'camera/denied' | 'camera/lost'> => {
  // Not every browser can be asked about the camera; one that cannot has lost it for all we know.
  const permission = await navigator.permissions?.query({ name: 'camera' }).catch(() => null);
  return permission?.state === 'denied' ? 'camera/denied' : 'camera/lost';
};

export interface ZoomRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What the running camera can do beyond a picture; not in the DOM typings yet (Image Capture). */
interface TrackAbilities extends MediaTrackCapabilities {
  readonly torch?: boolean;
  readonly zoom?: ZoomRange;
}

/** What it can be asked for beyond the DOM typings. */
interface TrackWish extends MediaTrackConstraintSet {
  readonly torch?: boolean;
  readonly zoom?: number;
}

export interface CameraAbilities {
  readonly hasTorch: boolean;
  readonly zoom: ZoomRange | null;
}

/** Torch and zoom, where the track offers them. */
export const abilitiesOf = (stream: MediaStream): CameraAbilities => {
  const [track] = stream.getVideoTracks();
  const { torch, zoom }: TrackAbilities = track?.getCapabilities?.() ?? {};
  const canZoom = zoom !== undefined && zoom.max > zoom.min;
  return { hasTorch: torch === true, zoom: canZoom ? zoom : null };
};

/** Turns the torch on or off, or zooms; a track that refuses stays as it is. */
export const adjustCamera = async (
  stream: MediaStream,
  change: { readonly torch: boolean } | { readonly zoom: number },
): Promise<void> => {
  const [track] = stream.getVideoTracks();
  // Browsers ignore advanced constraints they do not know.
  const wish: TrackWish = change;
  await track?.applyConstraints({ advanced: [wish] }).catch(() => undefined);
};

/** The cameras to choose from; names are known only once one was allowed. */
export const listCameras = async (
  media: MediaDevices,
): Promise<readonly { readonly id: string; readonly label: string }[]> => {
  const devices = await media.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
};

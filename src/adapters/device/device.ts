import type { CameraState, Device, OfflineCopy } from '../../ports/device';

/** What of the platform it asks; a browser may lack any of it. */
export interface DevicePlatform {
  readonly mediaDevices: Pick<MediaDevices, 'enumerateDevices'> | undefined;
  readonly permissions: Pick<Permissions, 'query'> | undefined;
  readonly serviceWorker: Pick<ServiceWorkerContainer, 'getRegistration'> | undefined;
}

/** An older version of the app does not answer. */
const patienceMs = 1_000;

const stateBy: Readonly<Record<PermissionState, CameraState>> = {
  granted: 'allowed',
  prompt: 'asks',
  denied: 'blocked',
};

/** Camera and offline copy, looked at without opening the one or touching the other. */
export const createDevice = (platform: DevicePlatform): Device => ({
  camera: () => judgeCamera(platform),
  offlineCopy: () => judgeCopy(platform),
});

const judgeCamera = async ({ mediaDevices, permissions }: DevicePlatform): Promise<CameraState> => {
  if (mediaDevices === undefined) return 'none';
  const devices = await mediaDevices.enumerateDevices().catch(() => []);
  if (!devices.some(({ kind }) => kind === 'videoinput')) return 'none';
  // Not every browser knows this name, and those that do not reject it.
  const name = 'camera' as PermissionName;
  const status = await permissions?.query({ name }).catch(() => undefined);
  return status === undefined ? 'unknown' : stateBy[status.state];
};

const judgeCopy = async ({ serviceWorker }: DevicePlatform): Promise<OfflineCopy> => {
  const registration = await registrationOf(serviceWorker);
  const active = registration?.active ?? null;
  if (registration === undefined || active === null) return { kind: 'none' };
  return {
    kind: 'kept',
    version: await versionOf(active),
    isNewerWaiting: registration.waiting !== null,
  };
};

// Where storage is blocked asking throws.
const registrationOf = async (
  serviceWorker: DevicePlatform['serviceWorker'],
): Promise<ServiceWorkerRegistration | undefined> => {
  try {
    return await serviceWorker?.getRegistration();
  } catch {
    return undefined;
  }
};

const versionOf = (worker: ServiceWorker): Promise<string | null> =>
  new Promise((settle) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      settle(typeof data === 'string' ? data : null);
      port1.close();
    };
    setTimeout(() => settle(null), patienceMs);
    worker.postMessage('which-version', [port2]);
  });

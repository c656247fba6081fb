import { describe, expect, it } from 'vitest';
import { createDevice, type DevicePlatform } from './device';

const bare: DevicePlatform = {
  mediaDevices: undefined,
  permissions: undefined,
  serviceWorker: undefined,
};

const cameraOf = (kinds: readonly string[], state: PermissionState | 'unknown-name' = 'prompt') =>
  createDevice({
    ...bare,
    // The members that are asked for.
    mediaDevices: {
      enumerateDevices: async () => kinds.map((kind) => ({ kind }) as MediaDeviceInfo),
    },
    permissions: {
      query: async () => {
        if (state === 'unknown-name') throw new TypeError('no such name');
        return { state } as PermissionStatus;
      },
    },
  }).camera();

const workerSaying = (answer: unknown) =>
  ({
    postMessage: (_asked: string, [port]: [MessagePort]) => port.postMessage(answer),
  }) as unknown as ServiceWorker;

const copyOf = (registration: object | undefined) =>
  createDevice({
    ...bare,
    serviceWorker: {
      getRegistration: async () => registration as ServiceWorkerRegistration | undefined,
    },
  }).offlineCopy();

describe('the device', () => {
  it.each([
    ['granted', 'allowed'],
    ['prompt', 'asks'],
    ['denied', 'blocked'],
    ['unknown-name', 'unknown'],
  ] as const)('says of a camera that is %s: %s', async (state, said) => {
    expect(await cameraOf(['audioinput', 'videoinput'], state)).toBe(said);
  });

  it('knows where there is no camera', async () => {
    expect(await cameraOf(['audioinput'])).toBe('none');
    expect(await createDevice(bare).camera()).toBe('none');
  });

  it('says which version is kept and whether a newer one waits', async () => {
    expect(await copyOf({ active: workerSaying('1.2.3'), waiting: null })).toEqual({
      kind: 'kept',
      version: '1.2.3',
      isNewerWaiting: false,
    });
    expect(await copyOf({ active: workerSaying(7), waiting: {} })).toEqual({
      kind: 'kept',
      version: null,
      isNewerWaiting: true,
    });
  });

  it('says so where nothing is kept', async () => {
    expect(await copyOf({ active: null, waiting: null })).toEqual({ kind: 'none' });
    expect(await createDevice(bare).offlineCopy()).toEqual({ kind: 'none' });
  });
});

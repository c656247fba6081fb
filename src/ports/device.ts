/** Whether pictures can be taken: `asks` when the browser has not been told yet. */
export type CameraState = 'allowed' | 'asks' | 'blocked' | 'none' | 'unknown';

/** The app's own files, kept for use without a network. */
export type OfflineCopy =
  | { readonly kind: 'kept'; readonly version: string | null; readonly isNewerWaiting: boolean }
  /** Kept from the next visit on, or refused by the browser. */
  | { readonly kind: 'none' };

/** What is around the wallet in this browser. Nothing is asked of the person. */
export interface Device {
  camera(): Promise<CameraState>;
  offlineCopy(): Promise<OfflineCopy>;
}

import type { Brand } from '../core/kernel/brand';

/** A credential that was received, verified and not yet kept. */
export type PendingId = Brand<string, 'PendingId'>;

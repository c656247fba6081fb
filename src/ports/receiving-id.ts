import type { Brand } from '../core/kernel/brand';

/** Random id of one card being received. */
export type ReceivingId = Brand<string, 'ReceivingId'>;

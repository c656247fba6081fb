import type { Brand } from '../core/kernel/brand';

export type RefusalId = Brand<string, 'RefusalId'>;

/** Who would hear that a request cannot be answered: on a tap, never by itself. */
export interface Tellable {
  readonly refusalId: RefusalId;
  /** Where it would go. */
  readonly host: string;
}

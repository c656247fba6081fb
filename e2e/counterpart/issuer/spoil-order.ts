import { createSigningKey } from '../keys/signing-key';
import type { Practice } from '../practice';
import type { SdJwtOrder } from '../sdjwt/issue-sd-jwt';

/** The order of a card with what a fault changes before it is signed. */
export function spoilOrder({ fault, lasting }: Practice, order: SdJwtOrder): SdJwtOrder {
  if (fault.is('signature-of-another'))
    return { ...order, key: createSigningKey(lasting, 'another') };
  return order;
}

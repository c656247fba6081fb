import type { OutgoingAddress, OutgoingResponse } from '../../ports/outgoing';

/** What leaves, and how: a form to be posted, or an address to be opened. */
export type PreparedAnswer =
  Pick<OutgoingResponse, 'url' | 'body'> | Pick<OutgoingAddress, 'url' | 'body'>;

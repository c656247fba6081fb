import type { Fault } from './fault';

/** What a status host does wrong, beside the modes of its lists. */
export const listFaults = [] as const satisfies readonly Fault[];

import type { Fault } from './fault';

/** What a verifier does wrong. */
export const requestFaults = [] as const satisfies readonly Fault[];

/**
 * True in the demo build and while developing: http on loopback is accepted and the practice trust list is known.
 * A constant while building, so that the production bundle holds neither the allowance nor its strings.
 */
declare const __DEMO__: boolean;

/** The version of the wallet, from package.json. */
declare const __VERSION__: string;

/**
 * True in one test build that nobody is given: the vault keeps its records as they are. The disk scan has to find every
 * value there, or finding none elsewhere would mean nothing.
 */
declare const __UNSEALED__: boolean;

/**
 * True in one test build that nobody is given: threads say how far they are and can be held there, so that the
 * browser is ended at every step of what must survive it (`kill-points/kill-point.ts`).
 */
declare const __KILL_POINTS__: boolean;

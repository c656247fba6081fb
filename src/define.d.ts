/**
 * True in the demo build and while developing: http on loopback is accepted and the practice trust list is known.
 * A constant while building, so that the production bundle holds neither the allowance nor its strings.
 */
declare const __DEMO__: boolean;

/** The version of the wallet, from package.json. */
declare const __VERSION__: string;

/** True in the demo build: it knows the practice trust list and says so under About. */
export const isDemo: boolean = __DEMO__;

/** Only the demo build may talk http, and only to this machine. */
export const allowLoopbackHttp: boolean = __DEMO__;

export const version: string = __VERSION__;

/**
 * The way to a page of somebody else: our own page may not open foreign addresses, so it leads through another
 * document that shows the host and waits for a press (SECURITY 6).
 */
export const airlock = (address: string): string => `/leave.html#${encodeURIComponent(address)}`;

/** Leaves the app for the airlock. What is open here is over then, as with any other page. */
export const leaveFor = (address: string): void => window.location.assign(airlock(address));

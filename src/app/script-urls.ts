/** Turns the address of one of our own scripts into what `Worker` and `serviceWorker.register` accept; throws for any other. */
export type TrustScript = (address: string) => string;

type PolicyFactory = {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown };
};

/**
 * The one Trusted Types policy of the app. The page's header allows this name once and nothing else, so no
 * script but those listed here can be started, by whatever code runs in the page.
 *
 * @param allowed exact addresses, as the build wrote them; no prefixes and no patterns
 */
export function trustScripts(allowed: readonly string[]): TrustScript {
  const known = new Set(allowed);
  const admit: TrustScript = (address) => {
    if (!known.has(address)) throw new Error('not a script of this app');
    return address;
  };
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (factory === undefined) return admit;
  const policy = factory.createPolicy('wallet-scripts', { createScriptURL: admit });
  // The platform's typings know these sinks as taking strings; at run time only the policy's own object passes.
  return (address) => policy.createScriptURL(address) as string;
}

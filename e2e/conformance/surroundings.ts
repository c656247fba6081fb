// What stands around the wallet's code while cases run. Imported before any of it.

// What the bundler puts in for these names (vite.config.ts): cases are judged by the rules of the production build.
Object.assign(globalThis, { __DEMO__: false, __VERSION__: 'conformance' });

// Cases bring their own answers of the network. One that reaches for the real one is a mistake of its runner.
Object.assign(globalThis, {
  fetch: (input: unknown) => {
    throw new Error(`no network here: ${String(input)}`);
  },
});

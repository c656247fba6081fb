// What stands around the wallet's code while it is fuzzed. Imported before any of it.

// What the bundler puts in for these names (vite.config.ts): inputs are judged by the rules of the production build.
Object.assign(globalThis, {
  __DEMO__: false,
  __UNSEALED__: false,
  __KILL_POINTS__: false,
  __VERSION__: 'fuzz',
});

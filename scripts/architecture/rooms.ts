/**
 * The rooms of the house and who may import whom: the table of the style guide, executable.
 * What was added to it since is in docs/decisions.md: `words`, `display`, `adapters/channel`,
 * `demo`, `drive`, `kill-points`, and that screens may name the types of ports they hand on.
 */
export type Room = {
  /** Rooms this one may import, besides itself. */
  readonly rooms: readonly string[];
  /** Rooms whose types alone it may import, with `import type`. */
  readonly types?: readonly string[];
  /** Packages this one may name; `*` ends a family. */
  readonly packages: readonly string[];
};

const adapter = (...packages: string[]): Room => ({
  rooms: ['core', 'ports', 'adapters/channel', 'kill-points'],
  packages,
});
const feature: Room = {
  rooms: ['core', 'flows', 'state', 'ui', 'words', 'display'],
  types: ['ports'],
  packages: ['react', 'zustand', '@tanstack/react-query', 'wouter'],
};

/** Packages a test beside the code, and the builders of tests, may name. */
export const testPackages = [
  ...['vitest', 'fast-check', 'fake-indexeddb', 'jsdom', 'typescript', 'react-dom', 'react'],
  ...['dcql', 'jose', '@peculiar/x509', 'reflect-metadata', '@noble/hashes', 'qr', 'node:*'],
];

/** What the file that starts a thread may put together there, as main.tsx does for the page. */
export const workerRooms = ['adapters/clock', 'adapters/random', 'adapters/log'];

/** Neighbours the test of an adapter may use as they are. */
export const testRooms = ['adapters/kdf', ...workerRooms];

export const rooms: Readonly<Record<string, Room>> = {
  core: { rooms: [], packages: ['@noble/hashes', 'valibot', '@sd-jwt/core'] },
  ports: { rooms: ['core'], packages: [] },
  flows: { rooms: ['core', 'ports', 'kill-points'], packages: [] },
  'kill-points': { rooms: [], packages: [] },
  'adapters/channel': adapter(),
  'adapters/clock': adapter(),
  'adapters/random': adapter(),
  'adapters/log': adapter(),
  'adapters/tabs': adapter(),
  'adapters/storage': adapter(),
  'adapters/passkeys': adapter(),
  'adapters/device': adapter(),
  'adapters/net': adapter(),
  'adapters/kdf': adapter('hash-wasm'),
  'adapters/pixels': adapter('zxing-wasm'),
  'adapters/proofs': adapter('jose', 'valibot', '@peculiar/asn1-schema', '@peculiar/asn1-x509'),
  'adapters/vault': adapter('idb', 'jose', 'valibot'),
  state: {
    rooms: ['core', 'ports', 'flows'],
    packages: ['zustand', '@tanstack/react-query', 'react'],
  },
  display: { rooms: ['core', 'state', 'ui', 'words'], types: ['ports'], packages: ['react', 'qr'] },
  words: { rooms: [], packages: ['@lingui/core', 'virtual:words', 'react'] },
  ui: { rooms: [], packages: ['react', 'react-aria-components'] },
  'features/backup': feature,
  'features/cards': feature,
  'features/receive': feature,
  'features/present': feature,
  'features/history': feature,
  'features/settings': feature,
  'features/unlock': feature,
  'features/health': feature,
  app: {
    rooms: ['core', 'flows', 'state', 'features', 'ui', 'words'],
    packages: ['react', 'wouter'],
  },
  demo: { rooms: ['core', 'ports'], packages: [] },
  drive: { rooms: ['core', 'ports', 'flows', 'state'], packages: [] },
  testing: { rooms: ['core', 'ports'], packages: testPackages },
  'service-worker': { rooms: [], packages: ['workbox-*'] },
};

/** The room of a file below src/, or undefined for the files that stand in src/ itself. */
export function roomOf(path: string): string | undefined {
  const [, outer, inner] = /^src\/([^/]+)\/(?:([^/]+)(?:\/|$))?/.exec(path) ?? [];
  if (outer === undefined) return undefined;
  return outer === 'adapters' || outer === 'features' ? `${outer}/${inner ?? ''}` : outer;
}

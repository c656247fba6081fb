import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The bench's own code for the browser as one script, built like the demo. */
export const bundleTools = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: {
      __DEMO__: 'true',
      __UNSEALED__: 'false',
      __KILL_POINTS__: 'false',
      __VERSION__: '"bench"',
    },
    build: {
      write: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('browser/bench-tools.ts', import.meta.url)),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs
    .flatMap((each) => ('output' in each ? each.output : []))
    .find((file) => file.type === 'chunk');
  if (chunk === undefined) throw new Error('bench/nothing was built');
  return chunk.code;
};

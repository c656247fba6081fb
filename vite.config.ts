import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };
import { developmentHeaders } from './scripts/vite/development-headers.ts';
import { serviceWorker } from './scripts/vite/service-worker.ts';
import { words } from './scripts/vite/words.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const wordsFolder = here('./src/words');

export default defineConfig(({ mode }) => {
  const hasKillPoints = mode === 'kill-points';
  // The build that is killed meets the same counterpart as the demo.
  const isDemo = mode === 'demo' || hasKillPoints;
  const isUnsealed = mode === 'unsealed';
  return {
    // Tests see what the demo build sees; what the production bundle holds is tested on the bundle.
    define: {
      __DEMO__: JSON.stringify(isDemo || mode === 'test'),
      __UNSEALED__: JSON.stringify(isUnsealed),
      __KILL_POINTS__: JSON.stringify(hasKillPoints),
      __VERSION__: JSON.stringify(packageJson.version),
    },
    plugins: [
      react(),
      words(wordsFolder),
      developmentHeaders(),
      serviceWorker(here('./src/service-worker/sw.ts'), {
        allowance: isDemo ? 'demo' : 'production',
        version: packageJson.version,
      }),
    ],
    worker: {
      format: 'es',
      plugins: () => [words(wordsFolder)],
      rolldownOptions: {
        output: {
          // One file per worker: its response header then covers everything that worker can ever run.
          codeSplitting: false,
          entryFileNames: 'workers/[name]-[hash].js',
          chunkFileNames: 'workers/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
    build: {
      target: 'es2023',
      outDir: mode === 'production' ? 'dist' : `dist-${mode}`,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        onLog(level, log, report) {
          // react-query and react-aria mark their modules "use client", which means nothing here.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
    test: {
      include: [
        'src/**/*.test.{ts,tsx}',
        'bench/**/*.test.ts',
        'e2e/counterpart/**/*.test.ts',
        'e2e/conformance/**/*.test.ts',
        'e2e/reliability/**/*.test.ts',
        'scripts/**/*.test.ts',
      ],
      // `npm run conformance` runs published cases; a run that asks which checks are tested at all adds them here.
      exclude:
        process.env['FACET_PUBLISHED_CASES'] === '1'
          ? []
          : ['e2e/conformance/published-cases.test.ts'],
      environment: 'node',
      // Time is no fact of these tests, and machines are busy; this only ends what hangs.
      testTimeout: 60_000,
    },
  };
});

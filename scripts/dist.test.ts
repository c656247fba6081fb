import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileClassOf } from './headers/file-class.mjs';
import { doesRuleMatch, hostRules } from './headers/host-rules.mjs';
import { siteFiles } from './headers/hosting.mjs';
import { headersOf } from './headers/security-headers.mjs';
import { inRepository } from './lib/paths.mjs';
import { isBuilt, outDirOf } from './lib/site-build.mjs';
import { startStaticServer } from './serve.mjs';

/** Texts that only the demo's two allowances need: http on loopback, and where the practice list is. */
const allowances = ['127.0.0.1', '/demo.json'];

/** What the control of the disk scan writes before bytes that it does not seal. */
const unsealedMark = 'facet/kept-in-clear:';

/** Where a build with kill points says how far it is. */
const killPointMark = 'facet-kill-points';

/** By what the build that is killed is driven from outside (`src/drive/`). */
const driverMark = 'facetDriver';

const scriptsOf = (root: string): string =>
  siteFiles(root)
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');

// `npm test` builds both first; a build of other sources would speak of another version.
describe.skipIf(!isBuilt('production'))('the production build', () => {
  const root = outDirOf('production');
  let files: string[] = [];
  beforeAll(() => {
    files = siteFiles(root);
  });

  it('holds neither allowance of the demo build', () => {
    const scripts = scriptsOf(root);
    for (const text of allowances) expect([text, scripts.includes(text)]).toEqual([text, false]);
  });

  it('seals what it keeps', () => {
    expect(scriptsOf(root)).not.toContain(unsealedMark);
  });

  it('has no points to be held at, and cannot be driven', () => {
    for (const mark of [killPointMark, driverMark]) expect(scriptsOf(root)).not.toContain(mark);
  });

  it('turns no text into code, and carries no map of its sources', () => {
    const scripts = scriptsOf(root);
    expect(scripts).not.toMatch(/\beval\(|new Function\(|document\.write\(|sourceMappingURL/);
    expect(files.filter((path) => path.endsWith('.map'))).toEqual([]);
  });

  it('gives every worker one file and one class, and no worker a part to load later', () => {
    const workers = files.filter((path) => path.startsWith('/workers/'));
    const classes = workers.map((path) => fileClassOf(path));
    expect(new Set(classes).size).toBe(workers.length);
    for (const path of workers) {
      const text = readFileSync(join(root, path), 'utf8');
      expect([path, /\bimport\s*[{*"'(]/.test(text)]).toEqual([path, false]);
    }
  });

  it('keeps no page’s script among what a worker could be started from unguarded', () => {
    const scripts = files.filter((path) => path.endsWith('.js') && !path.startsWith('/workers/'));
    expect([...new Set(scripts.map(fileClassOf))].sort()).toEqual(['other', 'service-worker']);
  });

  it('names every file it needs offline in the service worker', () => {
    const sw = readFileSync(join(root, 'sw.js'), 'utf8');
    const needed = files.filter((path) => path !== '/sw.js' && !path.endsWith('.txt'));
    expect(needed.filter((path) => !sw.includes(path))).toEqual([]);
  });

  it.each([true, false])(
    'has one rule for each file in the hosting files (%s)',
    (isFolderIncluded) => {
      const host = { isFolderIncluded };
      const rules = hostRules(files, host);
      for (const path of files) {
        const matching = rules.filter(({ pattern }) => doesRuleMatch(pattern, path, host));
        expect([path, matching.length]).toEqual([path, 1]);
        expect(matching[0]?.headers).toMatchObject(headersOf(fileClassOf(path), 'production'));
      }
      expect(rules.length).toBeLessThanOrEqual(100);
    },
  );

  it('comes with what four kinds of host need', () => {
    for (const file of ['nginx.conf', 'Caddyfile', 'netlify/_headers', 'cloudflare/_headers']) {
      expect([file, existsSync(inRepository(`dist-hosting/${file}`))]).toEqual([file, true]);
    }
  });

  it('is served with exactly one policy a file, and with 404 for what is not there', async () => {
    const server = await startStaticServer({ root, allowance: 'production', port: 0 });
    try {
      const origin = `http://localhost:${String(server.port)}`;
      for (const path of [...files, '/', '/open', '/request/x']) {
        const answer = await fetch(origin + path);
        const wanted = headersOf(fileClassOf(path), 'production')['Content-Security-Policy'];
        // Two headers of one name would arrive joined by a comma.
        expect([path, answer.headers.get('content-security-policy')]).toEqual([path, wanted]);
      }
      expect((await fetch(`${origin}/assets/gone.js`)).status).toBe(404);
      expect((await fetch(`${origin}/demo.json`)).status).toBe(404);
    } finally {
      await server.close();
    }
  });
});

describe.skipIf(!isBuilt('unsealed'))('the control of the disk scan', () => {
  it('does not seal, so that the absence of its mark elsewhere means something', () => {
    expect(scriptsOf(outDirOf('unsealed'))).toContain(unsealedMark);
  });
});

describe.skipIf(!isBuilt('kill-points'))('the build that is killed', () => {
  it('says how far it is, so that the absence of its mark elsewhere means something', () => {
    for (const mark of [killPointMark, driverMark])
      expect(scriptsOf(outDirOf('kill-points'))).toContain(mark);
  });
});

describe.skipIf(!isBuilt('demo'))('the demo build', () => {
  it('has no points to be held at, and cannot be driven', () => {
    for (const mark of [killPointMark, driverMark])
      expect(scriptsOf(outDirOf('demo'))).not.toContain(mark);
  });

  it('seals what it keeps', () => {
    expect(scriptsOf(outDirOf('demo'))).not.toContain(unsealedMark);
  });

  it('holds both allowances, so that their absence elsewhere means something', () => {
    const scripts = scriptsOf(outDirOf('demo'));
    for (const text of allowances) expect([text, scripts.includes(text)]).toEqual([text, true]);
  });
});

/** Finds a Chromium for the browser tests, and bundles the page as the sources are now. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { packageRoot } from '../../src/common/package-root.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Null: there is none, and the browser tests are skipped. */
    chromium: string | null;
    /** Where the page was bundled to. */
    explorerPage: string;
  }
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

export default async function setup(project: TestProject): Promise<void> {
  const chromium = onPath();
  project.provide('chromium', chromium);
  const outDir = join(packageRoot(), 'target', 'explorer');
  project.provide('explorerPage', outDir);
  if (!chromium) {
    const why = `the browser tests; there is none of ${NAMES.join(', ')} on the PATH.`;
    if (process.env.CI === 'true') throw new Error(`CI=true, and missing: ${why}`);
    process.stderr.write(`\n!!! SKIPPED: ${why}\n\n`);
    return;
  }
  await build({ configFile: join(packageRoot(), 'vite.config.ts'), build: { outDir } });
}

function onPath(): string | null {
  const places = (process.env.PATH ?? '').split(delimiter);
  const paths = NAMES.flatMap((name) => places.map((place) => join(place, name)));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

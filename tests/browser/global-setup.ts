/** Finds Chromium for the browser tests, and builds the page from the current sources. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { packageRoot } from '../../src/common/package-root.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of Chromium; null if there is none and the browser tests are skipped. */
    chromium: string | null;
    /** Folder of the built page. */
    explorerPage: string;
  }
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

export default async function setup(project: TestProject): Promise<void> {
  const chromium = findOnPath();
  project.provide('chromium', chromium);
  const outDir = join(packageRoot(), 'target', 'explorer');
  project.provide('explorerPage', outDir);
  if (!chromium) {
    const problem = `none of ${NAMES.join(', ')} is on the PATH`;
    if (process.env.CI === 'true') throw new Error(`The browser tests need Chromium: ${problem}.`);
    process.stderr.write(`\n!!! SKIPPED: the browser tests, because ${problem}.\n\n`);
    return;
  }
  await build({ configFile: join(packageRoot(), 'build', 'explorer.config.ts'), build: { outDir } });
}

function findOnPath(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
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

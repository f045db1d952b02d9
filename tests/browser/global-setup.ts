/** Finds Chromium for the browser tests. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of Chromium; null if there is none and the browser tests are skipped. */
    chromium: string | null;
  }
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

export default function setup(project: TestProject): void {
  const chromium = findOnPath();
  project.provide('chromium', chromium);
  if (!chromium) {
    const problem = `none of ${NAMES.join(', ')} is on the PATH`;
    if (process.env.CI === 'true') throw new Error(`The browser tests need Chromium: ${problem}.`);
    process.stderr.write(`\n!!! SKIPPED: the browser tests, because ${problem}.\n\n`);
  }
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

/** Builds `dist/`: `node build/build.mjs [--if-changed]`. With `--if-changed`, only if a source has changed since. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { isUpToDate, recordInputs } from './up-to-date.mjs';

if (process.argv.includes('--if-changed') && isUpToDate()) process.exit();

// Loading Vite takes longer than the check.
const { build } = await import('vite');
for (const name of ['explorer', 'server'])
  await build({ configFile: join(import.meta.dirname, `${name}.config.ts`) });
chmodSync(join(import.meta.dirname, '..', 'dist', 'server', 'main.js'), 0o755);
recordInputs();

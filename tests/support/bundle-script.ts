/** A program of the tests that imports what the command is made of: bundled as the command is, for Node to run as it is. */
import { basename, join } from 'node:path';
import { build } from 'vite';
import { packageRoot } from '../../src/common/package-root.js';

/** `source`: its path from the package on. Resolves to the file to be run. */
export async function bundleScript(source: string): Promise<string> {
  const name = basename(source, '.ts');
  const outDir = join(packageRoot(), 'target', 'bundled', name);
  await build({
    configFile: join(packageRoot(), 'vite.server.config.ts'),
    build: { ssr: join(packageRoot(), source), outDir },
  });
  return join(outDir, `${name}.js`);
}

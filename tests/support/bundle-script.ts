/** Bundles a test script that imports from src/, with the same configuration as the CLI, so that Node can run it. */
import { basename, join } from 'node:path';
import { build } from 'vite';
import { packageRoot } from '../../src/common/package-root.js';

/** Takes a path relative to the package root; resolves to the path of the bundle. */
export async function bundleScript(source: string): Promise<string> {
  const name = basename(source, '.ts');
  const outDir = join(packageRoot(), 'target', 'bundled', name);
  await build({
    configFile: join(packageRoot(), 'build', 'server.config.ts'),
    build: { ssr: join(packageRoot(), source), outDir },
  });
  return join(outDir, `${name}.js`);
}

/** Global setup of test projects that run the built CLI or page: builds dist/ if a source has changed. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../src/common/package-root.js';

export default function setup(): void {
  const script = join(packageRoot(), 'build', 'build.mjs');
  execFileSync(process.execPath, [script, '--if-changed'], { stdio: 'inherit' });
}

/** Path of the built CLI. Vitest builds it before the tests if a source has changed. */
import { join } from 'node:path';
import { packageRoot } from '../../src/common/package-root.js';

export const CLI_PATH = join(packageRoot(), 'dist', 'server', 'main.js');

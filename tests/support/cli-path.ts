/** Path of the built CLI. `npm run build` creates it. */
import { join } from 'node:path';
import { packageRoot } from '../../src/common/package-root.js';

export const CLI_PATH = join(packageRoot(), 'dist', 'server', 'main.js');

/** The command as it is built: `npm run build` makes it. */
import { join } from 'node:path';
import { packageRoot } from '../../src/common/package-root.js';

export const CLI_PATH = join(packageRoot(), 'dist', 'server', 'main.js');

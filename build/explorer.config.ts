/** Builds the explorer page into dist/explorer, without inline scripts and without files from other hosts. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
/** Hides how long each plugin took, which is no fault of the build. Other warnings are printed. */
const checks = { bundlerTimings: false };

export default defineConfig({
  root: fromRoot('src/explorer'),
  base: './',
  logLevel: 'warn',
  build: {
    outDir: fromRoot('dist/explorer'),
    emptyOutDir: true,
    license: { fileName: 'licenses.md' },
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rolldownOptions: { checks },
  },
  worker: { format: 'es', rolldownOptions: { checks } },
});

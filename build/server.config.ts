/**
 * Bundles the CLI and its libraries into dist/server. It starts in less than half the time that two thousand single
 * files take, and is smaller.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { ONE_GRAPHQL } from './one-graphql.js';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export default defineConfig({
  root: fromRoot(''),
  logLevel: 'warn',
  resolve: ONE_GRAPHQL,
  // In development mode graphql checks every value of a type for a second copy of graphql.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  ssr: {
    noExternal: true,
    // It has a native binary.
    external: ['@grafeo-db/js'],
  },
  build: {
    ssr: fromRoot('src/cli/main.ts'),
    outDir: fromRoot('dist/server'),
    emptyOutDir: true,
    target: 'node20',
    // Stack traces show the names of functions, and with node --enable-source-maps the files in src/ too.
    minify: false,
    sourcemap: true,
    license: { fileName: 'licenses.md' },
    copyPublicDir: false,
    rolldownOptions: {
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      // Hides how long each plugin took, which is no fault of the build. Other warnings are printed.
      checks: { bundlerTimings: false },
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 20_000,
  },
});

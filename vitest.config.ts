/** Three test projects, in this order: units, with files in parallel; browser and engines, one file at a time. */
import { defineConfig } from 'vitest/config';
import { ONE_GRAPHQL as resolve } from './build/one-graphql.js';

const CI = process.env.CI === 'true';

export default defineConfig({
  test: {
    reporters: CI ? ['default', ['json', { outputFile: 'target/vitest.json' }]] : ['default'],
    projects: [
      {
        resolve,
        test: {
          name: 'units',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/engines/**', 'tests/browser/**', '**/node_modules/**'],
          // The default leaves one core unused: half of a machine with two.
          maxWorkers: '100%',
          // Some files start the CLI several times while others keep the machine busy.
          testTimeout: 20_000,
        },
      },
      {
        resolve,
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/global-setup.ts'],
          fileParallelism: false,
          // One process loads the modules once for all files, which share no state.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'engines',
          sequence: { groupOrder: 2 },
          include: ['tests/engines/**/*.test.ts'],
          globalSetup: ['tests/neo4j/global-setup.ts'],
          fileParallelism: false,
          // One process loads the modules once for all files, which share no state.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

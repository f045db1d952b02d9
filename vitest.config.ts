/**
 * Four test projects. `npm test` runs units (files in parallel), browser and engines (one file at a time), in this
 * order. `npm run audit` runs audits, the only tests that check durations.
 */
import { defineConfig } from 'vitest/config';
import { ONE_GRAPHQL as resolve } from './build/one-graphql.js';

const { CI, ENTENTE_AUDIT } = process.env;
const report = `target/${ENTENTE_AUDIT ? 'audit' : 'test'}.json`;
/** Far above what a test takes, so that a busy machine fails none. */
const PATIENT = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  test: {
    reporters: CI === 'true' ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      {
        resolve,
        test: {
          ...PATIENT,
          name: 'units',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/audit/**', 'tests/browser/**', 'tests/engines/**', '**/node_modules/**'],
          // The default leaves one core unused: half of a machine with two.
          maxWorkers: '100%',
        },
      },
      {
        resolve,
        test: {
          ...PATIENT,
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/find.ts'],
          fileParallelism: false,
          // One process loads the modules once for all files, which share no state.
          isolate: false,
        },
      },
      {
        resolve,
        test: {
          ...PATIENT,
          name: 'engines',
          sequence: { groupOrder: 2 },
          include: ['tests/engines/**/*.test.ts'],
          globalSetup: ['tests/neo4j/global-setup.ts'],
          fileParallelism: false,
          isolate: false,
        },
      },
      {
        resolve,
        test: {
          ...PATIENT,
          name: 'audits',
          sequence: { groupOrder: 3 },
          include: ['tests/audit/**/*.test.ts'],
          globalSetup: ['tests/neo4j/global-setup.ts'],
          fileParallelism: false,
          isolate: false,
        },
      },
    ],
  },
});

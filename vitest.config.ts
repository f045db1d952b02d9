/**
 * Test projects. `npm test` runs `units`, which needs only Node, then `browser` and `neo4j`. `npm run audit` runs the
 * audits, the only tests that check durations. docs/testing.md describes both.
 */
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { ONE_GRAPHQL } from './build/one-graphql.js';

const { CI, ENTENTE_AUDIT } = process.env;
const outputFile = `target/${ENTENTE_AUDIT ? 'audit' : 'test'}.json`;

/** Projects run one after another: Vitest starts a group when the group before it has finished. */
let groupOrder = 0;

function project(
  name: string,
  options: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  return {
    resolve: ONE_GRAPHQL,
    test: {
      name,
      sequence: { groupOrder: groupOrder++ },
      // The files of a worker share their modules, but no state: reading the modules again takes longer than most tests.
      isolate: false,
      // Far above what any test takes, so that none fails on a busy machine.
      testTimeout: 120_000,
      hookTimeout: 120_000,
      expect: { poll: { timeout: 60_000 } },
      ...options,
    },
  };
}

const BUILD = 'tests/support/build-if-changed.ts';
const NEO4J = 'tests/neo4j/global-setup.ts';

export default defineConfig({
  test: {
    reporters: CI === 'true' ? ['default', ['json', { outputFile }]] : ['default'],
    projects: [
      project('units', {
        include: ['tests/**/*.test.ts'],
        exclude: ['tests/audit/**', 'tests/browser/**', 'tests/engines/neo4j/**', '**/node_modules/**'],
        globalSetup: [BUILD],
        provide: { engines: ['embedded'], neo4j: null },
        // The default leaves one core unused: half of a machine with two.
        maxWorkers: '100%',
      }),
      project('browser', {
        include: ['tests/browser/**/*.test.ts'],
        globalSetup: [BUILD, 'tests/browser/global-setup.ts'],
        maxWorkers: 2,
      }),
      project('neo4j', {
        include: ['tests/engines/**/*.test.ts'],
        globalSetup: [NEO4J],
        provide: { engines: ['neo4j'] },
        // All files use the same test database.
        fileParallelism: false,
      }),
      project('audits', {
        include: ['tests/audit/**/*.test.ts'],
        exclude: ['tests/audit/engines/**'],
        globalSetup: [BUILD],
        // Another file at the same time would distort durations.
        fileParallelism: false,
      }),
      project('engine-audits', {
        include: ['tests/audit/engines/**/*.test.ts'],
        globalSetup: [BUILD, NEO4J],
        provide: { engines: ['embedded', 'neo4j'] },
        fileParallelism: false,
      }),
    ],
  },
});

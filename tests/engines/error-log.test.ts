/** A statement of ours that Neo4j cannot run: the log says where it came from, though the driver does not. */
import { expect, inject, it } from 'vitest';
import { toErrorLogEntry } from '../../src/server/errors/error-log-entry.js';
import { openGraph } from '../support/engines.js';

const connection = inject('neo4j');

it.skipIf(!connection)('is told with its code and its place', async () => {
  const graph = await openGraph('neo4j', connection);
  const error = await graph.read('MATCH (', {}).catch((failure: unknown) => failure);
  await graph.close();
  const { code, at } = toErrorLogEntry({ requestId: 'test', error });
  expect(code).toBe('Neo.ClientError.Statement.SyntaxError');
  expect(at.join('\n')).toContain('runStatement');
});

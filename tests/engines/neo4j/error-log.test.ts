/** The error log entry of a statement that Neo4j rejects. The error of the driver lacks the place in the code. */
import { expect, inject, it } from 'vitest';
import { toErrorLogEntry } from '../../../src/server/errors/error-log-entry.js';
import { openGraph } from '../../support/engines.js';

const connection = inject('neo4j');

it.skipIf(!connection)('has the code of the error, and the call stack', async () => {
  const graph = await openGraph('neo4j', connection);
  const error = await graph.read('MATCH (', {}).catch((failure: unknown) => failure);
  await graph.close();
  const { code, at } = toErrorLogEntry({ requestId: 'test', error });
  expect(code).toBe('Neo.ClientError.Statement.SyntaxError');
  expect(at.join('\n')).toContain('runStatement');
});

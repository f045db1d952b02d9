/** `entente explain` as a command: its output and its errors. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CLI_PATH } from '../support/cli-path.js';

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function explain(...args: string[]): Promise<Result> {
  const run = promisify(execFile)(process.execPath, [CLI_PATH, 'explain', ...args]);
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Result) => ({ code, stdout, stderr }),
  );
}

describe('entente explain', () => {
  it('prints the name lookup and the statement with its parameters', async () => {
    const query = 'query ($name: String!) { whoMet(name: $name) { matchedName } }';
    const { code, stdout, stderr } = await explain(query, '--variables', '{"name": "Moriyama"}');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^\/\/ 1\. Name lookup: "Moriyama", in the name index\n\n\/\/ 2\. Statement\n:param \{.*\}\n[\s\S]*;\n$/,
    );
  });

  it('runs the named operation of several', async () => {
    const document = 'query A { dataset { asOf } } query B { meetings { totalCount } }';
    const { stdout } = await explain(document, '--operation', 'B');
    expect(stdout).toMatch(/^\/\/ 1\. Statement\n:param \{s0_status: null, [\s\S]*RETURN s0_total;\n$/);
  });

  it.each([
    ['{ nope }', [], 1, 'Cannot query field "nope" on type "Query". Did you mean "node" or "nodes"?\n'],
    ['{ dataset {', [], 2, 'The query is not GraphQL: Syntax Error: Expected Name, found <EOF>. (line 1)\n'],
    [
      '{ dataset { asOf } }',
      ['--variables', '[1]'],
      2,
      '--variables: not a JSON object; write a JSON object, such as \'{"name": "Moriyama"}\'.\n',
    ],
  ])('reports %s %j', async (query, options, code, stderr) => {
    expect(await explain(query, ...options)).toEqual({ code, stdout: '', stderr });
  });
});

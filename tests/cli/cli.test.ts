/** The built `entente` command: exit codes, messages, and starting and stopping the server. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/common/package-root.js';
import { CLI_PATH } from '../support/cli-path.js';
import { SMALL_DATASET } from '../support/small-dataset.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-cli-'));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const run = (args: readonly string[], env: Record<string, string> = {}) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      [CLI_PATH, ...args],
      { env: { PATH: process.env.PATH ?? '', ...env } },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      },
    );
  });

describe('entente', () => {
  it('lists its commands and settings in --help', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const word of ['serve', 'check', 'load', 'print-schema', 'NEO4J_URI', 'ENTENTE_TODAY'])
      expect(out).toContain(word);
  });

  it.each([
    [['nonsense'], "unknown command 'nonsense'"],
    [['check'], "missing required argument 'facts'"],
    [['serve', '--nonsense'], "unknown option '--nonsense'"],
    [['serve', '--load'], '--load requires NEO4J_URI'],
    [['load'], 'load writes to Neo4j: set NEO4J_URI.'],
  ])('exits with 2 for %j', async (args, message) => {
    const { code, err } = await run(args);
    expect([code, err.includes(message)]).toEqual([2, true]);
  });

  it('names a wrong setting and exits with 2', async () => {
    expect(await run(['serve'], { PORT: 'x' })).toEqual({
      code: 2,
      out: '',
      err: 'PORT is not a port; use a whole number from 0 to 65535\n',
    });
  });

  it('prints the schema', async () => {
    const { code, out } = await run(['print-schema']);
    expect([code, out.includes('type WhoMetResult')]).toEqual([0, true]);
  });
});

describe('entente check', () => {
  it('prints the number of facts of each kind if there are no problems', async () => {
    expect(await run(['check', file('sound.yaml', SMALL_DATASET)])).toEqual({
      code: 0,
      out:
        'No problems: 1 source, 2 people, 1 party, 1 country, 1 meeting, 1 membership, 1 channel, 1 act.\n' +
        'The 12 surface forms were not compared with an article; name its text with --article.\n',
      err: '',
    });
  });

  it('prints every problem with its location and exits with 1', async () => {
    const bad = file(
      'bad.yaml',
      SMALL_DATASET.replace('status: HELD', 'status: HOLD').replace('iso2: AA', 'iso2: A'),
    );
    const { code, out, err } = await run(['check', bad]);
    expect([code, out]).toEqual([1, '']);
    expect(err.split('\n')).toEqual([
      `${bad}:13:20: iso2 "A" is not a country code; write two capital letters, such as JP`,
      expect.stringContaining(`${bad}:23:5: status is "HOLD"`),
      '2 problems.',
      '',
    ]);
  });

  it('names the memory setting if the facts do not fit into the heap', async () => {
    const cited = { sources: [{ paragraph: 1, forms: ['Many'] }] };
    const lines = Array.from({ length: 150_000 }, (_, n) => ({ person: { name: `Person ${n}`, ...cited } }));
    const many = [{ source: { title: 'Many', date: '2025-01', paragraphs: 1 } }, ...lines];
    const path = file('many.ndjson', many.map((line) => `${JSON.stringify(line)}\n`).join(''));
    expect(await run(['check', path], { NODE_OPTIONS: '--max-old-space-size=128' })).toEqual({
      code: 1,
      out: '',
      err:
        "entente: Node's heap of 128 MB is nearly full, and these facts need more: set " +
        'NODE_OPTIONS=--max-old-space-size=256, or the number of megabytes available.\n',
    });
  });

  it('compares surface forms with the text of the article', async () => {
    const article = file(
      'article.txt',
      'Headline\n\nAnn Ames, Bob Boll, Red Party, Aland\n\ntalks\n\na letter',
    );
    const good = await run(['check', file('sound.yaml', SMALL_DATASET), '--article', article]);
    expect([good.code, good.out.split('\n')[1]]).toEqual([
      0,
      `All 12 surface forms occur in ${article}, in the paragraphs that the facts cite.`,
    ]);
    const other = file('other.txt', 'Headline\n\nAnn Ames, Red Party, Aland\n\ntalks\n\na letter');
    const { code, err } = await run(['check', file('sound.yaml', SMALL_DATASET), '--article', other]);
    expect([code, err.includes('"Bob Boll" is not in paragraph 1; it is nowhere in the article')]).toEqual([
      1,
      true,
    ]);
  });
});

describe('entente serve', () => {
  it('serves the article without any settings and exits with 0 on SIGTERM', async () => {
    const server = spawn(process.execPath, [CLI_PATH, 'serve'], {
      env: { PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await readUrl(server);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ whoMet(name: \\"Moriyama\\") { entity { name } encounters { totalCount } } }"}',
    });
    expect(await response.json()).toEqual({
      data: { whoMet: { entity: { name: 'Hiroshi Moriyama' }, encounters: { totalCount: 4 } } },
      extensions: { cost: { declared: 5, limit: 25_000 } },
    });
    const page = await fetch(new URL('/', url));
    expect([page.status, (await page.text()).includes('<title>Entente')]).toEqual([200, true]);
    const ended = new Promise((resolve) => {
      server.once('exit', resolve);
    });
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('exits at once with 1 on a second signal', async () => {
    const server = spawn(process.execPath, [CLI_PATH, 'serve'], {
      env: { PATH: process.env.PATH, PORT: '0' },
    });
    await readUrl(server);
    server.kill('SIGTERM');
    setTimeout(() => server.kill('SIGINT'), 200);
    expect(await new Promise((resolve) => server.once('exit', resolve))).toBe(1);
  });

  it('warns once if other machines can reach it and there is no token', async () => {
    const countWarnings = async (env: Record<string, string>) => {
      const server = spawn(process.execPath, [CLI_PATH, 'serve'], {
        env: { PORT: '0', ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let text = '';
      server.stdout.on('data', (chunk) => {
        text += String(chunk);
        if (text.includes('Ready.')) server.kill('SIGTERM');
      });
      await new Promise((resolve) => server.once('exit', resolve));
      return text.split('can read the graph').length - 1;
    };
    expect(
      await Promise.all([
        countWarnings({ HOST: '0.0.0.0' }),
        countWarnings({ HOST: '0.0.0.0', ENTENTE_TOKEN: 'a-token-of-this-test' }),
        countWarnings({ HOST: '127.0.0.1' }),
      ]),
    ).toEqual([1, 0, 0]);
  });

  it('serves metrics on loopback at the printed address, and exits with 0 on SIGTERM', async () => {
    const server = spawn(process.execPath, [CLI_PATH, 'serve'], {
      env: { PORT: '0', HOST: '0.0.0.0', ENTENTE_METRICS_PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await readUrl(server, 'Metrics');
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
    const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
    const lines = (await (await fetch(url)).text()).split('\n');
    expect(lines).toContain('entente_graph_ready 1');
    expect(lines).toContain(`entente_build_info{version="${version}"} 1`);
    const ended = new Promise((resolve) => {
      server.once('exit', resolve);
    });
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it.each([
    ['PORT', {}],
    ['PORT', { ENTENTE_METRICS_PORT: '0' }],
    ['ENTENTE_METRICS_PORT', { PORT: '0' }],
  ])('exits with 1 and one line if the port is in use (%s, with %j)', async (name, env) => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as { port: number };
    const result = await run(['serve'], { ...env, [name]: String(port) });
    other.close();
    expect(result).toEqual({
      code: 1,
      out: '',
      err: `Port ${port} of 127.0.0.1 is in use; set ${name} to another port.\n`,
    });
  });

  it('names the settings of an address that does not belong to this machine', async () => {
    const env = { PORT: '0', ENTENTE_METRICS_PORT: '9464', ENTENTE_METRICS_HOST: '192.0.2.1' };
    const { code, err } = await run(['serve'], env);
    expect([code, err]).toEqual([
      1,
      'Cannot listen on port 9464 of 192.0.2.1 (EADDRNOTAVAIL); change ENTENTE_METRICS_HOST or ENTENTE_METRICS_PORT.\n',
    ]);
  });

  it('does not start with invalid facts', async () => {
    const { code, err } = await run(['serve', file('empty.yaml', '')], { PORT: '0' });
    expect([code, err]).toEqual([
      1,
      `${join(folder, 'empty.yaml')}:1:1: the file is empty; a fact file begins with "source:"\n1 problem; nothing was loaded.\n`,
    ]);
  });

  it('waits for a database that does not answer, and reports unreachable', async () => {
    const server = spawn(process.execPath, [CLI_PATH, 'serve'], {
      env: { PORT: '0', NEO4J_URI: 'bolt://127.0.0.1:1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await readUrl(server);
    const ready = await fetch(url.replace('/graphql', '/readyz'));
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'unreachable' }]);
    const ended = new Promise((resolve) => {
      server.once('exit', resolve);
    });
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

function readUrl(server: ChildProcess, label = 'GraphQL and GraphiQL'): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = new RegExp(`${label}: (\\S+)`).exec(output)?.[1];
      if (url) resolve(url);
    });
    server.once('exit', () => reject(new Error(`The server exited: ${output}`)));
  });
}

/** The command as it is built: exit codes, messages, and a server that starts and ends. */
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
  it('tells its commands and settings', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const word of ['serve', 'check', 'load', 'print-schema', 'NEO4J_URI', 'ENTENTE_TODAY'])
      expect(out).toContain(word);
  });

  it.each([
    [['nonsense'], "unknown command 'nonsense'"],
    [['check'], "missing required argument 'facts'"],
    [['serve', '--nonsense'], "unknown option '--nonsense'"],
    [['serve', '--load'], '--load goes with NEO4J_URI'],
    [['load'], 'load writes to Neo4j: set NEO4J_URI.'],
  ])('ends with 2 when it is called as %j', async (args, message) => {
    const { code, err } = await run(args);
    expect([code, err.includes(message)]).toEqual([2, true]);
  });

  it('names a wrong setting and ends with 2', async () => {
    expect(await run(['serve'], { PORT: 'x' })).toEqual({
      code: 2,
      out: '',
      err: 'PORT is no port; write a whole number from 0 to 65535\n',
    });
  });

  it('prints the schema', async () => {
    const { code, out } = await run(['print-schema']);
    expect([code, out.includes('type WhoMetResult')]).toEqual([0, true]);
  });
});

describe('entente check', () => {
  it('counts what sound facts hold', async () => {
    expect(await run(['check', file('sound.yaml', SMALL_DATASET)])).toEqual({
      code: 0,
      out:
        'No problems: 1 source, 2 people, 1 party, 1 country, 1 meeting, 1 membership, 1 channel, 1 act.\n' +
        'The 12 surface forms were not compared with an article: give its text with --article.\n',
      err: '',
    });
  });

  it('prints every problem with its place, and ends with 1', async () => {
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

  it('says what would help where the heap does not hold the facts', async () => {
    const cited = { sources: [{ paragraph: 1, forms: ['Many'] }] };
    const lines = Array.from({ length: 150_000 }, (_, n) => ({ person: { name: `Person ${n}`, ...cited } }));
    const many = [{ source: { title: 'Many', date: '2025-01', paragraphs: 1 } }, ...lines];
    const path = file('many.ndjson', many.map((line) => `${JSON.stringify(line)}\n`).join(''));
    expect(await run(['check', path], { NODE_OPTIONS: '--max-old-space-size=128' })).toEqual({
      code: 1,
      out: '',
      err:
        "entente: Node's heap of 128 MB is nearly full, and these facts take more: set " +
        'NODE_OPTIONS=--max-old-space-size=256, or as many megabytes as there are.\n',
    });
  });

  it('compares facts with the text of their article', async () => {
    const article = file(
      'article.txt',
      'Headline\n\nAnn Ames, Bob Boll, Red Party, Aland\n\ntalks\n\na letter',
    );
    const good = await run(['check', file('sound.yaml', SMALL_DATASET), '--article', article]);
    expect([good.code, good.out.split('\n')[1]]).toEqual([
      0,
      `All 12 surface forms stand in ${article} where they are cited.`,
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
  it('starts with nothing configured, answers from the article, and ends with 0 on SIGTERM', async () => {
    const server = spawn(process.execPath, [CLI_PATH, 'serve'], {
      env: { PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await urlOf(server);
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

  it('ends at once, with 1, on a second signal of either kind', async () => {
    const server = spawn(process.execPath, [CLI_PATH, 'serve'], {
      env: { PATH: process.env.PATH, PORT: '0' },
    });
    await urlOf(server);
    server.kill('SIGTERM');
    setTimeout(() => server.kill('SIGINT'), 200);
    expect(await new Promise((resolve) => server.once('exit', resolve))).toBe(1);
  });

  it('says once that it is open to all, where others reach it and there is no token', async () => {
    const said = async (env: Record<string, string>) => {
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
      return text.split('open to all').length - 1;
    };
    expect(
      await Promise.all([
        said({ HOST: '0.0.0.0' }),
        said({ HOST: '0.0.0.0', ENTENTE_TOKEN: 'a-token-of-this-test' }),
        said({ HOST: '127.0.0.1' }),
      ]),
    ).toEqual([1, 0, 0]);
  });

  it('tells its metrics where it says so, to this machine alone, and ends with 0 on SIGTERM', async () => {
    const server = spawn(process.execPath, [CLI_PATH, 'serve'], {
      env: { PORT: '0', HOST: '0.0.0.0', ENTENTE_METRICS_PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await urlOf(server, 'Metrics');
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
  ])('says in one line that its port is taken (%s, with %j), and ends with 1', async (name, env) => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as { port: number };
    const told = await run(['serve'], { ...env, [name]: String(port) });
    other.close();
    expect(told).toEqual({
      code: 1,
      out: '',
      err: `Port ${port} of 127.0.0.1 is taken; set ${name} to another.\n`,
    });
  });

  it('says which settings name an address that is none of this machine', async () => {
    const env = { PORT: '0', ENTENTE_METRICS_PORT: '9464', ENTENTE_METRICS_HOST: '192.0.2.1' };
    const { code, err } = await run(['serve'], env);
    expect([code, err]).toEqual([
      1,
      'Cannot listen on port 9464 of 192.0.2.1 (EADDRNOTAVAIL); set ENTENTE_METRICS_HOST or ENTENTE_METRICS_PORT.\n',
    ]);
  });

  it('does not start on faulty facts', async () => {
    const { code, err } = await run(['serve', file('empty.yaml', '')], { PORT: '0' });
    expect([code, err]).toEqual([
      1,
      `${join(folder, 'empty.yaml')}:1:1: the file is empty; a fact file begins with "source:"\n1 problem; nothing was loaded.\n`,
    ]);
  });

  it('waits for a database that does not answer, and says that it is not ready', async () => {
    const server = spawn(process.execPath, [CLI_PATH, 'serve'], {
      env: { PORT: '0', NEO4J_URI: 'bolt://127.0.0.1:1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await urlOf(server);
    const ready = await fetch(url.replace('/graphql', '/readyz'));
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'unreachable' }]);
    const ended = new Promise((resolve) => {
      server.once('exit', resolve);
    });
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

function urlOf(server: ChildProcess, of = 'GraphQL and GraphiQL'): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = new RegExp(`${of}: (\\S+)`).exec(said)?.[1];
      if (url) resolve(url);
    });
    server.once('exit', () => reject(new Error(`The server ended: ${said}`)));
  });
}

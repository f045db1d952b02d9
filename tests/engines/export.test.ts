/** A picture has the same bytes on every engine, in every format. */
import { expect, it } from 'vitest';
import { buildSchema } from '../../schema/index.js';
import { FORMAT_NAMES, FORMATS } from '../../src/export/formats.js';
import { readQuestion } from '../../src/export/question.js';
import { readPicture } from '../../src/export/read-picture.js';
import { articleRows } from '../support/article.js';
import { TODAY } from '../support/ask.js';
import { onEveryEngine } from '../support/engines.js';

const QUESTIONS = [
  '',
  'maxNodes=5',
  'around=person/hiroshi-moriyama&depth=2&kinds=MET,MEMBER_OF',
  'around=party/komeito&from=2018&to=2020&match=CERTAIN',
  'around=country/japan&around=country/china&asOf=2018-10&status=HELD',
];
const schema = buildSchema();
const written = new Map<string, string>();

onEveryEngine('files', articleRows, (graph) => {
  it.each(QUESTIONS)('of "%s" are the same', async (query) => {
    const context = { graph: graph(), today: TODAY, requestId: 'test', signal: new AbortController().signal };
    const picture = await readPicture(schema, context, readQuestion(new URLSearchParams(query)));
    expect(picture.nodes.length).toBeGreaterThan(1);
    for (const format of FORMAT_NAMES) {
      const file = Buffer.from(FORMATS[format].write(picture)).toString('base64');
      const key = `${format} ${query}`;
      expect(file).toBe(written.get(key) ?? file);
      written.set(key, file);
    }
  });
});

/** Every format, on a subgraph with names that break formats: exact files, kept in expected/. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/drawing/layout/lay-out.js';
import { renderSvg } from '../../src/drawing/svg/render-svg.js';
import { toCsvTables, toCsvZip } from '../../src/export/csv.js';
import { toCytoscapeJson } from '../../src/export/cytoscape.js';
import { toGexf } from '../../src/export/gexf.js';
import { toGraphml } from '../../src/export/graphml.js';
import { toJsonld } from '../../src/export/jsonld.js';
import { toDrawing } from '../../src/export/to-drawing.js';
import { HOSTILE } from './hostile-subgraph.js';

const ILLEGAL_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

describe('a written file', () => {
  it.each([
    ['hostile.gexf', toGexf],
    ['hostile.graphml', toGraphml],
    ['hostile.cyjs', toCytoscapeJson],
    ['hostile.jsonld.txt', toJsonld],
  ])('%s equals the reviewed file', async (name, write) => {
    const text = write(HOSTILE);
    await expect(text).toMatchFileSnapshot(`expected/${name}`);
    expect(text.isWellFormed()).toBe(true);
    expect(write(HOSTILE)).toBe(text);
  });

  it.each([
    ['GEXF', toGexf],
    ['GraphML', toGraphml],
  ])('%s replaces characters that XML does not allow', (_, write) => {
    const text = write(HOSTILE);
    expect(text).not.toMatch(ILLEGAL_IN_XML);
    expect(text).toContain('a\ufffdb\ufffdc\ufffdd\ufffde');
  });
});

describe('Cytoscape.js JSON', () => {
  const { elements, data } = JSON.parse(toCytoscapeJson(HOSTILE));

  it('keeps ids, parallel edges and names', () => {
    expect(
      elements.nodes.map((node: { data: { id: string; label: string } }) => [node.data.id, node.data.label]),
    ).toEqual(HOSTILE.nodes.map(({ id, label }) => [id, label]));
    expect(
      elements.edges.map(({ data: edge }: { data: Record<string, string> }) => [
        edge.id,
        edge.source,
        edge.target,
      ]),
    ).toEqual(HOSTILE.edges.map(({ id, source, target }) => [id, source, target]));
  });

  it('marks edges that were not held, and a truncated subgraph', () => {
    expect(
      elements.edges.flatMap((edge: { classes: string; data: { id: string } }) =>
        edge.classes.includes('not-held') ? [edge.data.id] : [],
      ),
    ).toEqual(['halted', 'met-3']);
    expect(data).toEqual({
      name: HOSTILE.title,
      description:
        '6 entities, 8 relationships. Truncated at the entity limit. 3 relationships lead to entities not shown.',
      truncated: true,
      undatedCount: 0,
    });
  });
});

describe('an intended act', () => {
  const edges = HOSTILE.edges.map((edge) => (edge.kind === 'ACT' ? { ...edge, intended: true } : edge));
  const subgraph = { ...HOSTILE, edges };

  it('has the boolean true in every format', () => {
    expect(toGexf(subgraph)).toContain('<attribute id="intended" title="intended" type="boolean"/>');
    expect(toGexf(subgraph).match(/<attvalue for="intended" value="\w+"/g)).toEqual([
      '<attvalue for="intended" value="true"',
    ]);
    expect(toGraphml(subgraph)).toContain('attr.name="intended" attr.type="boolean"');
    expect(toGraphml(subgraph).match(/<data key="edge-intended">\w+/g)).toEqual([
      '<data key="edge-intended">true',
    ]);
    expect(toCsvTables(subgraph)['edges.csv']).toContain('ACT,,,,true,');
    const [act] = JSON.parse(toCytoscapeJson(subgraph)).elements.edges;
    expect([act.data.intended, act.classes]).toEqual([true, 'act not-held']);
    const things = JSON.parse(toJsonld(subgraph))['@graph'] as { id: string; intended?: boolean }[];
    expect(things.flatMap(({ intended }) => intended ?? [])).toEqual([true]);
  });

  it('is dashed like a meeting that was not held', () => {
    const dashes = (drawn: typeof HOSTILE) =>
      renderSvg(toDrawing(drawn), layOut(drawn)).split('stroke-dasharray').length;
    expect(dashes(subgraph)).toBeGreaterThan(dashes(HOSTILE));
  });
});

describe('CSV', () => {
  const tables = toCsvTables(HOSTILE);

  it('follows RFC 4180 with a byte-order mark, and escapes formulas', () => {
    expect(tables['nodes.csv'].split('\r\n')).toEqual([
      '\ufeffId,Label,kind,slug,names,description,wikidataId,meetingCount,hiddenEdges',
      `ann,"Ann <b>&amp; ""O'Neil""</b> ]]>",PERSON,ann,"Ann <b>&amp; ""O'Neil""</b> ]]>; 森山裕; محمد; أحمد 😀",a\ufffdb\ufffdc\ufffdd\ufffde,Q1,2,3`,
      "bob,'=cmd(),PERSON,bob,'=cmd(),,,0,0",
      "red,'@SUM(A1),PARTY,red,'@SUM(A1),,,0,0",
      'land,王滬寧 😀,COUNTRY,land,王滬寧 😀,,,0,0',
      `house,"'-1+1\ttab, comma\nline",INSTITUTION,house,"'-1+1\ttab, comma\nline",,,0,0`,
      'alone,محمد علي,PERSON,alone,محمد علي,,,0,0',
      '',
    ]);
  });

  it('has a row for each edge, including parallel edges', () => {
    expect(tables['edges.csv'].split('\r\n')).toEqual([
      '\ufeffId,Source,Target,Type,Label,kind,status,basis,phase,intended,date,start,end,asOf,earliest,latest,meetingId,meeting,place,channelId,channel,evidence',
      'act,ann,land,Directed,\'+ a letter,ACT,,,,false,,,,,,,,,,,,"an-article, paragraph 0 (STATED); an-article (STATED)"',
      'launched,red,land,Directed,"exchange launched, 2006 – Oct 2018",EXCHANGE_CHANNEL,,,ACTIVE,,,2006,2018-10,,2006-01-01,2018-10-31,,,,talks,"Talks; ""quoted""","an-article, paragraph 1 (STATED)"',
      'halted,red,land,Directed,"exchange halted, since Oct 2018",EXCHANGE_CHANNEL,,,HALTED,,,2018-10,,,2018-10-01,,,,,talks,"Talks; ""quoted""","an-article, paragraph 1 (STATED)"',
      'chair,ann,red,Directed,"Chair, as of Jan 2025",MEMBER_OF,,,,,,,,2025-01,2025-01-01,,,,,,,"an-article, paragraph 1 (STATED)"',
      `met-1,ann,bob,Directed,"met, 14 Jan 2025",MET,HELD,STATED,,,2025-01-14,,,,2025-01-14,2025-01-14,m1,Ann & Bob,'=Hall,talks,"Talks; ""quoted""","an-article, paragraph 1 (STATED)"`,
      'met-2,ann,bob,Directed,met,MET,HELD,STATED,,,,,,,,,m2,Again,,,,"an-article, paragraph 1 (STATED)"',
      'met-3,bob,ann,Directed,"planned to meet, 2026",MET,PLANNED,DELEGATION,,,2026,,,,2026-01-01,2026-12-31,m3,Once more,,,,"an-article, paragraph 1 (STATED)"',
      'part,house,land,Directed,part of,PART_OF,,,,,,,,,,,,,,,,',
      '',
    ]);
  });

  it('puts two tables into one zip file, with the same bytes each time', () => {
    const zip = toCsvZip(HOSTILE);
    const files = Object.entries(unzipSync(zip)).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString('utf8'),
    ]);
    expect(Object.fromEntries(files)).toEqual(tables);
    expect(toCsvZip(HOSTILE)).toEqual(zip);
  });

  it.each(['=1', '+1', '-1', '@a', '\ta', '\ra', '＝1', '＋1', '－1', '＠a'])(
    'escapes a value that starts with %j',
    (label) => {
      const [node] = HOSTILE.nodes;
      if (!node) throw new Error('no node');
      const table = toCsvTables({ ...HOSTILE, nodes: [{ ...node, label, names: [], description: null }] })[
        'nodes.csv'
      ];
      expect(table).toMatch(/^\ufeffId.*\r\nann,"?'[=+\-@\t\r＝＋－＠]/);
    },
  );
});

describe('JSON-LD', () => {
  const { '@graph': graph } = JSON.parse(toJsonld(HOSTILE)) as { '@graph': Record<string, unknown>[] };
  const thing = (id: string) => graph.find((one) => one.id === `urn:entente:${id}`);

  it('has each thing once, and one event per meeting', () => {
    const ids = graph.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(thing('m1')).toEqual({
      id: 'urn:entente:m1',
      type: 'schema:Event',
      name: 'Ann & Bob',
      status: 'HELD',
      startDate: '2025-01-14',
      earliest: '2025-01-14',
      latest: '2025-01-14',
      location: '=Hall',
      attendee: ['urn:entente:ann', 'urn:entente:bob'],
      channel: 'urn:entente:talks',
      evidence: [{ source: 'urn:entente:source:an-article', paragraph: 1, support: 'STATED' }],
    });
  });

  it('has memberships, and the parents of organizations', () => {
    expect(thing('chair')).toMatchObject({
      type: 'org:Membership',
      member: 'urn:entente:ann',
      organization: 'urn:entente:red',
    });
    expect(thing('house')).toMatchObject({ type: 'schema:Organization', partOf: ['urn:entente:land'] });
    expect(thing('part')).toBeUndefined();
  });
});

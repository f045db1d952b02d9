/** A small subgraph with every kind of edge and with names that break formats. */
import type { Citation, Subgraph, SubgraphEdge, SubgraphNode } from '../../src/export/subgraph.js';

const ARTICLE: Citation['source'] = {
  slug: 'an-article',
  title: 'An "article" & <more>',
  publisher: null,
  date: '2025-01',
  url: 'https://example.org/?a=1&b=2',
};
const cited = (paragraph: number | null): Citation => ({ source: ARTICLE, paragraph, support: 'STATED' });

const node = (id: string, kind: SubgraphNode['kind'], label: string, more: Partial<SubgraphNode> = {}) => ({
  id,
  slug: id,
  kind,
  label,
  names: [{ value: label, language: 'en' }],
  description: null,
  wikidataId: null,
  meetingCount: 0,
  hiddenEdges: 0,
  ...more,
});

const edge = (
  id: string,
  kind: SubgraphEdge['kind'],
  source: string,
  target: string,
  label: string,
  more: Partial<SubgraphEdge> = {},
): SubgraphEdge => ({
  id,
  kind,
  source,
  target,
  label,
  status: null,
  basis: null,
  phase: null,
  intended: kind === 'ACT' ? false : null,
  date: null,
  start: null,
  end: null,
  asOf: null,
  earliest: null,
  latest: null,
  meeting: null,
  channel: null,
  evidence: [cited(1)],
  ...more,
});

const TALKS = { id: 'talks', name: 'Talks; "quoted"' };
const held = { status: 'HELD', basis: 'STATED' } as const;

export const HOSTILE: Subgraph = {
  title: 'Around <b>Ann & "Bob"</b>',
  fileName: 'entente-ann',
  filters: [],
  truncated: true,
  undatedCount: 0,
  nodes: [
    node('ann', 'PERSON', `Ann <b>&amp; "O'Neil"</b> ]]>`, {
      names: [
        { value: `Ann <b>&amp; "O'Neil"</b> ]]>`, language: 'en' },
        { value: '森山裕', language: 'ja' },
        { value: 'محمد', language: 'ar' },
        { value: 'أحمد 😀', language: null },
      ],
      description: 'a\u0000b\u0007c\ud800d\uffffe',
      wikidataId: 'Q1',
      meetingCount: 2,
      hiddenEdges: 3,
    }),
    node('bob', 'PERSON', '=cmd()'),
    node('red', 'PARTY', '@SUM(A1)'),
    node('land', 'COUNTRY', '王滬寧 😀'),
    node('house', 'INSTITUTION', '-1+1\ttab, comma\nline'),
    node('alone', 'PERSON', 'محمد علي'),
  ],
  edges: [
    edge('act', 'ACT', 'ann', 'land', '+ a letter', { evidence: [cited(0), cited(null)] }),
    edge('launched', 'EXCHANGE_CHANNEL', 'red', 'land', 'exchange launched, 2006 – Oct 2018', {
      phase: 'ACTIVE',
      start: '2006',
      end: '2018-10',
      earliest: '2006-01-01',
      latest: '2018-10-31',
      channel: TALKS,
    }),
    edge('halted', 'EXCHANGE_CHANNEL', 'red', 'land', 'exchange halted, since Oct 2018', {
      phase: 'HALTED',
      start: '2018-10',
      earliest: '2018-10-01',
      channel: TALKS,
    }),
    edge('chair', 'MEMBER_OF', 'ann', 'red', 'Chair, as of Jan 2025', {
      asOf: '2025-01',
      earliest: '2025-01-01',
    }),
    edge('met-1', 'MET', 'ann', 'bob', 'met, 14 Jan 2025', {
      ...held,
      date: '2025-01-14',
      earliest: '2025-01-14',
      latest: '2025-01-14',
      meeting: { id: 'm1', title: 'Ann & Bob', place: '=Hall' },
      channel: TALKS,
    }),
    edge('met-2', 'MET', 'ann', 'bob', 'met', {
      ...held,
      meeting: { id: 'm2', title: 'Again', place: null },
    }),
    edge('met-3', 'MET', 'bob', 'ann', 'planned to meet, 2026', {
      status: 'PLANNED',
      basis: 'DELEGATION',
      date: '2026',
      earliest: '2026-01-01',
      latest: '2026-12-31',
      meeting: { id: 'm3', title: 'Once more', place: null },
    }),
    edge('part', 'PART_OF', 'house', 'land', 'part of', { evidence: [] }),
  ],
};

/** Writes a subgraph as JSON-LD: people, organizations, events and memberships in common vocabularies. */
import { appendTo } from '../common/append-to.js';
import { JSONLD_CONTEXT } from './jsonld-context.js';
import {
  type Citation,
  type Subgraph,
  type SubgraphEdge,
  type SubgraphNode,
  summarizeSubgraph,
} from './subgraph.js';

type Thing = Record<string, unknown>;

const TYPES = {
  PERSON: 'schema:Person',
  PARTY: 'schema:PoliticalParty',
  COUNTRY: 'schema:Country',
  INSTITUTION: 'schema:Organization',
} as const;

export function toJsonld(subgraph: Subgraph): string {
  const { nodes, edges } = subgraph;
  const parentEdges = groupEdges(
    edges.filter(({ kind }) => kind === 'PART_OF'),
    ({ source }) => source,
  );
  const meetings = groupEdges(edges, ({ meeting }) => meeting?.id);
  const graph = [
    {
      id: 'urn:entente:picture',
      type: 'schema:Dataset',
      name: subgraph.title,
      description: summarizeSubgraph(subgraph),
    },
    ...nodes.map((node) => toEntity(node, parentEdges.get(node.id) ?? [])),
    ...[...meetings.values()].flatMap(toEvent),
    ...edges.flatMap(toRelationship),
    ...uniqueById(edges.flatMap(({ channel }) => (channel ? [toChannel(channel)] : []))),
    ...uniqueById(edges.flatMap(({ evidence }) => evidence.map(({ source }) => toArticle(source)))),
  ];
  const document = { '@context': JSONLD_CONTEXT, '@graph': graph.map(omitEmpty) };
  return `${JSON.stringify(document, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value), 2)}\n`;
}

function toEntity(
  { id, kind, label, names, description, wikidataId }: SubgraphNode,
  parentEdges: readonly SubgraphEdge[],
): Thing {
  const otherNames = names.filter(({ value }) => value !== label);
  return {
    id: toUrn(id),
    type: TYPES[kind],
    name: label,
    alternateName: otherNames.map(({ value, language }) =>
      language === null ? value : { '@value': value, '@language': language },
    ),
    description,
    sameAs: wikidataId && `http://www.wikidata.org/entity/${wikidataId}`,
    partOf: parentEdges.map(({ target }) => toUrn(target)),
  };
}

/** All edges of a meeting become one event. */
function toEvent(edges: readonly SubgraphEdge[]): Thing[] {
  const edge = edges.at(-1);
  if (!edge?.meeting) return [];
  const { id, title, place } = edge.meeting;
  const ends = edges.flatMap(({ source, target }) => [source, target]);
  return [
    {
      id: toUrn(id),
      type: 'schema:Event',
      name: title,
      status: edge.status,
      startDate: edge.date,
      earliest: edge.earliest,
      latest: edge.latest,
      location: place,
      attendee: [...new Set(ends)].map(toUrn),
      channel: edge.channel && toUrn(edge.channel.id),
      evidence: edge.evidence.map(toCitation),
    },
  ];
}

/** Groups edges by key, in the order of first occurrence. Skips edges whose key is undefined. */
function groupEdges(
  edges: readonly SubgraphEdge[],
  keyOf: (edge: SubgraphEdge) => string | undefined,
): Map<string, SubgraphEdge[]> {
  const groups = new Map<string, SubgraphEdge[]>();
  for (const edge of edges) {
    const key = keyOf(edge);
    if (key !== undefined) appendTo(groups, key, edge);
  }
  return groups;
}

/** Memberships, channel periods and acts. Meetings are events, and PART_OF is a property of the part. */
function toRelationship(edge: SubgraphEdge): Thing[] {
  const { id, kind, label: name, source, target, date, start: startDate, end: endDate, asOf } = edge;
  const common = { id: toUrn(id), name, date, startDate, endDate, asOf };
  const evidence = edge.evidence.map(toCitation);
  switch (kind) {
    case 'MEMBER_OF':
      return [
        { ...common, type: 'org:Membership', member: toUrn(source), organization: toUrn(target), evidence },
      ];
    case 'EXCHANGE_CHANNEL': {
      const channel = edge.channel && toUrn(edge.channel.id);
      const between = [toUrn(source), toUrn(target)];
      return [{ ...common, type: 'term:ChannelPeriod', channel, between, phase: edge.phase, evidence }];
    }
    case 'ACT':
      return [
        {
          ...common,
          type: 'schema:Action',
          intended: edge.intended,
          agent: toUrn(source),
          object: toUrn(target),
          evidence,
        },
      ];
    default:
      return [];
  }
}

function toArticle({ slug, title, publisher, date, url }: Citation['source']): Thing {
  return { id: toSourceUrn(slug), type: 'schema:Article', name: title, publisher, datePublished: date, url };
}

function toChannel({ id, name }: NonNullable<SubgraphEdge['channel']>): Thing {
  return { id: toUrn(id), type: 'term:ExchangeChannel', name };
}

function toCitation({ source, paragraph, support }: Citation): Thing {
  return omitEmpty({ source: toSourceUrn(source.slug), paragraph, support });
}

const toUrn = (id: string) => `urn:entente:${id}`;
const toSourceUrn = (slug: string) => `urn:entente:source:${slug}`;

function uniqueById(things: readonly Thing[]): Thing[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}

/** Drops nulls and empty lists: in JSON-LD they mean the same as a missing property. */
function omitEmpty(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** A picture as JSON-LD: people, bodies, events and mandates in the terms that other programs know. */
import { CONTEXT } from './jsonld-context.js';
import { type Citation, describe, type Picture, type PictureEdge, type PictureNode } from './picture.js';

type Thing = Record<string, unknown>;

const TYPES = {
  PERSON: 'schema:Person',
  PARTY: 'schema:PoliticalParty',
  COUNTRY: 'schema:Country',
  INSTITUTION: 'schema:Organization',
} as const;

export function jsonld(picture: Picture): string {
  const { nodes, edges } = picture;
  const wholes = grouped(
    edges.filter(({ kind }) => kind === 'PART_OF'),
    ({ source }) => source,
  );
  const meetings = grouped(edges, ({ meeting }) => meeting?.id);
  const graph = [
    {
      id: 'urn:entente:picture',
      type: 'schema:Dataset',
      name: picture.title,
      description: describe(picture),
    },
    ...nodes.map((node) => entity(node, wholes.get(node.id) ?? [])),
    ...[...meetings.values()].flatMap(event),
    ...edges.flatMap(relationship),
    ...once(edges.flatMap(({ channel }) => (channel ? [exchange(channel)] : []))),
    ...once(edges.flatMap(({ evidence }) => evidence.map(({ source }) => article(source)))),
  ];
  const document = { '@context': CONTEXT, '@graph': graph.map(without) };
  return `${JSON.stringify(document, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value), 2)}\n`;
}

function entity(
  { id, kind, label, names, description, wikidataId }: PictureNode,
  wholes: readonly PictureEdge[],
): Thing {
  const others = names.filter(({ value }) => value !== label);
  return {
    id: urn(id),
    type: TYPES[kind],
    name: label,
    alternateName: others.map(({ value, language }) =>
      language === null ? value : { '@value': value, '@language': language },
    ),
    description,
    sameAs: wikidataId && `http://www.wikidata.org/entity/${wikidataId}`,
    partOf: wholes.map(({ target }) => urn(target)),
  };
}

/** A meeting is one event, however many edges it is drawn with. */
function event(edges: readonly PictureEdge[]): Thing[] {
  const edge = edges.at(-1);
  if (!edge?.meeting) return [];
  const { id, title, place } = edge.meeting;
  const ends = edges.flatMap(({ source, target }) => [source, target]);
  return [
    {
      id: urn(id),
      type: 'schema:Event',
      name: title,
      status: edge.status,
      startDate: edge.date,
      earliest: edge.earliest,
      latest: edge.latest,
      location: place,
      attendee: [...new Set(ends)].map(urn),
      channel: edge.channel && urn(edge.channel.id),
      evidence: edge.evidence.map(cited),
    },
  ];
}

/** Edges by what they have in common, in the order of their first; those without it are left out. */
function grouped(
  edges: readonly PictureEdge[],
  keyOf: (edge: PictureEdge) => string | undefined,
): Map<string, PictureEdge[]> {
  const groups = new Map<string, PictureEdge[]>();
  for (const edge of edges) {
    const key = keyOf(edge);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(edge);
    else groups.set(key, [edge]);
  }
  return groups;
}

/** Mandates, periods of channels and acts; what is part of what stands with the part. */
function relationship(edge: PictureEdge): Thing[] {
  const { id, kind, label: name, source, target, date, start: startDate, end: endDate, asOf } = edge;
  const all = { id: urn(id), name, date, startDate, endDate, asOf };
  const evidence = edge.evidence.map(cited);
  switch (kind) {
    case 'MEMBER_OF':
      return [{ ...all, type: 'org:Membership', member: urn(source), organization: urn(target), evidence }];
    case 'EXCHANGE_CHANNEL': {
      const channel = edge.channel && urn(edge.channel.id);
      const between = [urn(source), urn(target)];
      return [{ ...all, type: 'term:ChannelPeriod', channel, between, phase: edge.phase, evidence }];
    }
    case 'ACT':
      return [
        {
          ...all,
          type: 'schema:Action',
          intended: edge.intended,
          agent: urn(source),
          object: urn(target),
          evidence,
        },
      ];
    default:
      return [];
  }
}

function article({ slug, title, publisher, date, url }: Citation['source']): Thing {
  return { id: sourceUrn(slug), type: 'schema:Article', name: title, publisher, datePublished: date, url };
}

function exchange({ id, name }: NonNullable<PictureEdge['channel']>): Thing {
  return { id: urn(id), type: 'term:ExchangeChannel', name };
}

function cited({ source, paragraph, support }: Citation): Thing {
  return without({ source: sourceUrn(source.slug), paragraph, support });
}

const urn = (id: string) => `urn:entente:${id}`;
const sourceUrn = (slug: string) => `urn:entente:source:${slug}`;

function once(things: readonly Thing[]): Thing[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}

/** Null says the same as nothing, and an empty list as well. */
function without(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

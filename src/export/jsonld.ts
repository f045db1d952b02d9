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
  const graph = [
    {
      id: 'urn:entente:picture',
      type: 'schema:Dataset',
      name: picture.title,
      description: describe(picture),
    },
    ...nodes.map((node) => entity(node, edges)),
    ...once(edges.flatMap(({ meeting, ...edge }) => (meeting ? [event({ ...edge, meeting }, edges)] : []))),
    ...edges.flatMap(relationship),
    ...once(edges.flatMap(({ channel }) => (channel ? [exchange(channel)] : []))),
    ...once(edges.flatMap(({ evidence }) => evidence.map(({ source }) => article(source)))),
  ];
  const document = { '@context': CONTEXT, '@graph': graph.map(without) };
  return `${JSON.stringify(document, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value), 2)}\n`;
}

function entity(
  { id, kind, label, names, description, wikidataId }: PictureNode,
  edges: Picture['edges'],
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
    partOf: edges
      .filter((edge) => edge.kind === 'PART_OF' && edge.source === id)
      .map(({ target }) => urn(target)),
  };
}

/** A meeting is one event, however many edges it is drawn with. */
function event(
  edge: PictureEdge & { meeting: NonNullable<PictureEdge['meeting']> },
  edges: Picture['edges'],
): Thing {
  const { id, title, place } = edge.meeting;
  const ends = edges
    .filter(({ meeting }) => meeting?.id === id)
    .flatMap(({ source, target }) => [source, target]);
  return {
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
  };
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

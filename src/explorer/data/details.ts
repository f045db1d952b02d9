/** The questions behind the side panel: an entity, an edge, a channel. */
import type { ActEvent } from '../../graph/vocabulary.js';
import type { PictureEdge } from '../state/model.js';
import type { View } from '../state/view.js';
import { type EntityKind, type Phase, STATUSES, type Status } from '../state/vocabulary.js';
import { duringOf } from './load-paths.js';
import type { Ask } from './transport.js';

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
}

export interface Evidence {
  readonly paragraph: number | null;
  readonly support: 'STATED' | 'INFERRED';
  readonly surfaceForms: readonly string[];
  readonly source: { readonly slug: string; readonly title: string; readonly date: string | null };
}

export interface Tenure {
  readonly role: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly asOf: string | null;
  readonly evidence: readonly Evidence[];
}

export interface MeetingDetails {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly date: string | null;
  readonly previousDate: string | null;
  readonly stale: boolean;
  readonly place: string | null;
  readonly placeCountry: { readonly name: string } | null;
  readonly topics: readonly string[];
  readonly note: string | null;
  readonly sides: readonly {
    readonly role: string;
    readonly participants: readonly { readonly basis: string; readonly entity: Named }[];
  }[];
  readonly evidence: readonly Evidence[];
}

export interface ChannelDetails {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly periods: readonly {
    readonly phase: Phase;
    readonly opening: 'LAUNCHED' | 'REVIVED' | null;
    readonly start: string | null;
    readonly end: string | null;
    readonly asOf: string | null;
    readonly reason: string | null;
    readonly evidence: readonly Evidence[];
  }[];
  readonly sessions: {
    readonly totalCount: number;
    readonly nodes: readonly {
      id: string;
      title: string;
      session: number | null;
      date: string | null;
      status: Status;
    }[];
  };
}

export type ToldMeeting = Pick<MeetingDetails, 'id' | 'title' | 'date' | 'status' | 'place' | 'evidence'>;

export interface ToldAct {
  readonly id: string;
  readonly title: string;
  readonly event: ActEvent;
  readonly date: string | null;
  readonly intended: boolean;
  readonly source: Named;
  readonly target: Named;
  readonly evidence: readonly Evidence[];
}

interface Counts {
  readonly totalCount: number;
  /** How many match otherwise, and no range of time includes them. */
  readonly undatedCount: number;
}

export interface Encounter {
  readonly counterpart: Named;
  readonly meetingCount: number;
  readonly meetings: readonly { readonly basis: string; readonly meeting: ToldMeeting }[];
}

export interface EntityDetails extends Named {
  readonly names: readonly {
    readonly value: string;
    readonly language: string | null;
    readonly kind: string;
  }[];
  readonly description: string | null;
  readonly evidence: readonly Evidence[];
  readonly held: Counts;
  readonly met: { readonly totalCount: number; readonly nodes: readonly Encounter[] };
  /** Planned, requested, postponed …: all that were not held. */
  readonly unheld: Counts & { readonly nodes: readonly ToldMeeting[] };
  readonly acts: Counts & { readonly nodes: readonly ToldAct[] };
  readonly memberships?: {
    readonly totalCount: number;
    readonly nodes: readonly (Tenure & { readonly organization: Named })[];
  };
  readonly members?: {
    readonly totalCount: number;
    readonly nodes: readonly (Tenure & { readonly member: Named })[];
  };
  readonly channels: { readonly totalCount: number; readonly nodes: readonly ChannelDetails[] };
}

export interface EdgeDetails {
  readonly edge: PictureEdge;
  readonly evidence: readonly Evidence[];
  readonly basis: string | null;
  readonly meeting: MeetingDetails | null;
  readonly channel: ChannelDetails | null;
  readonly act: {
    readonly title: string;
    readonly event: ActEvent;
    readonly mode: string | null;
    readonly date: string | null;
    readonly topics: readonly string[];
    readonly note: string | null;
  } | null;
}

const EVIDENCE = 'evidence { paragraph support surfaceForms source { slug title date } }';
const NAMED = 'id name kind';
const MEETING = `id title date status place ${EVIDENCE}`;
const TENURE = `role start end asOf ${EVIDENCE}`;
const CHANNEL = `id name description
  periods { phase opening start end asOf reason ${EVIDENCE} }
  sessions(first: 100) { totalCount nodes { id title session date status } }`;
const MEMBERS = `members(asOf: $asOf, first: 50) { totalCount nodes { member { ${NAMED} } ${TENURE} } }`;
const MEMBERSHIPS = `memberships(asOf: $asOf, first: 50) { totalCount nodes { organization { ${NAMED} } ${TENURE} } }`;

export const ENTITY = `query Entity(
  $id: ID!, $asOf: PartialDate, $held: [MeetingStatus!], $during: DateRange
) {
  node(id: $id) {
    ... on Entity {
      ${NAMED} description
      names { value language kind }
      ${EVIDENCE}
      held: meetings(status: $held, during: $during) { totalCount undatedCount }
      met(status: $held, during: $during, first: 20) {
        totalCount
        nodes {
          counterpart { ${NAMED} }
          meetingCount
          meetings(first: 5) { basis meeting { ${MEETING} } }
        }
      }
    }
    ... on Person { ${MEMBERSHIPS} }
    ... on Party { ${MEMBERSHIPS} ${MEMBERS} }
    ... on Institution { ${MEMBERS} }
  }
}`;

/** Apart, since together they might cost more than the server takes. */
export const DOINGS = `query Doings($id: ID!, $unheld: [MeetingStatus!], $during: DateRange) {
  node(id: $id) {
    ... on Entity {
      unheld: meetings(status: $unheld, during: $during, first: 20) {
        totalCount
        undatedCount
        nodes { ${MEETING} }
      }
      acts(during: $during, first: 20) {
        totalCount
        undatedCount
        nodes { id title event date intended source { ${NAMED} } target { ${NAMED} } ${EVIDENCE} }
      }
      channels(first: 10) { totalCount nodes { ${CHANNEL} } }
    }
  }
}`;

export const EDGE = `query Edge($ends: [ID!]!, $id: ID!) {
  subgraph(around: $ends, depth: 0) {
    edges(ids: [$id], first: 1) {
      id
      basis
      ${EVIDENCE}
      meeting {
        id title status date previousDate stale place placeCountry { name } topics note
        sides { role participants { basis entity { ${NAMED} } } }
        ${EVIDENCE}
      }
      channel { ${CHANNEL} }
    }
  }
}`;

export const ACT = `query Act($id: ID!) { node(id: $id) { ... on Act { title event mode date topics note } } }`;

type Doings = 'unheld' | 'acts' | 'channels';

/** An entity as of the end of the view's range, and whom it met within it. */
export async function entityDetails(ask: Ask, id: string, view: View): Promise<EntityDetails | null> {
  const status = view.status ?? STATUSES;
  const during = duringOf(view);
  const [{ node }, doings] = await Promise.all([
    ask<{ node: Omit<EntityDetails, Doings> | null }>(ENTITY, {
      id,
      asOf: view.to,
      held: status.filter((one) => one === 'HELD'),
      during,
    }),
    ask<{ node: Pick<EntityDetails, Doings> | null }>(DOINGS, {
      id,
      unheld: status.filter((one) => one !== 'HELD'),
      during,
    }),
  ]);
  return node && doings.node && { ...node, ...doings.node };
}

export async function edgeDetails(ask: Ask, edge: PictureEdge): Promise<EdgeDetails | null> {
  const ends = [...new Set([edge.source, edge.target])];
  const [{ subgraph }, { node }] = await Promise.all([
    ask<{ subgraph: { edges: readonly (Omit<EdgeDetails, 'edge' | 'act'> & { id: string })[] } }>(EDGE, {
      ends,
      id: edge.id,
    }),
    edge.kind === 'ACT'
      ? ask<{ node: EdgeDetails['act'] }>(ACT, { id: edge.id })
      : Promise.resolve({ node: null }),
  ]);
  const [found] = subgraph.edges;
  return found ? { ...found, edge, act: node } : null;
}

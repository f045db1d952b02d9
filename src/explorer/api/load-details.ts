/** The questions behind the side panel: an entity, an edge, a channel. */
import type { ActEvent } from '../../model/vocabulary.js';
import type { SubgraphEdge } from '../state/subgraph.js';
import type { ViewState } from '../state/view-state.js';
import { type EntityKind, type Phase, STATUSES, type Status } from '../state/vocabulary.js';
import { toDateRange } from './load-paths.js';
import type { RunQuery } from './run-query.js';

export interface EntityReference {
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

export interface MembershipDetails {
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
    readonly participants: readonly { readonly basis: string; readonly entity: EntityReference }[];
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

export type MeetingSummary = Pick<MeetingDetails, 'id' | 'title' | 'date' | 'status' | 'place' | 'evidence'>;

export interface ActSummary {
  readonly id: string;
  readonly title: string;
  readonly event: ActEvent;
  readonly date: string | null;
  readonly intended: boolean;
  readonly source: EntityReference;
  readonly target: EntityReference;
  readonly evidence: readonly Evidence[];
}

interface DatedCounts {
  readonly totalCount: number;
  /** How many match otherwise, and no range of time includes them. */
  readonly undatedCount: number;
}

export interface EncounterSummary {
  readonly counterpart: EntityReference;
  readonly meetingCount: number;
  readonly meetings: readonly { readonly basis: string; readonly meeting: MeetingSummary }[];
}

export interface EntityDetails extends EntityReference {
  readonly names: readonly {
    readonly value: string;
    readonly language: string | null;
    readonly kind: string;
  }[];
  readonly description: string | null;
  readonly evidence: readonly Evidence[];
  readonly held: DatedCounts;
  readonly met: { readonly totalCount: number; readonly nodes: readonly EncounterSummary[] };
  /** Planned, requested, postponed …: all that were not held. */
  readonly unheld: DatedCounts & { readonly nodes: readonly MeetingSummary[] };
  readonly acts: DatedCounts & { readonly nodes: readonly ActSummary[] };
  readonly memberships?: {
    readonly totalCount: number;
    readonly nodes: readonly (MembershipDetails & { readonly organization: EntityReference })[];
  };
  readonly members?: {
    readonly totalCount: number;
    readonly nodes: readonly (MembershipDetails & { readonly member: EntityReference })[];
  };
  readonly channels: { readonly totalCount: number; readonly nodes: readonly ChannelDetails[] };
}

export interface EdgeDetails {
  readonly edge: SubgraphEdge;
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

const EVIDENCE_FIELDS = 'evidence { paragraph support surfaceForms source { slug title date } }';
const REFERENCE_FIELDS = 'id name kind';
const MEETING_FIELDS = `id title date status place ${EVIDENCE_FIELDS}`;
const MEMBERSHIP_FIELDS = `role start end asOf ${EVIDENCE_FIELDS}`;
const CHANNEL_FIELDS = `id name description
  periods { phase opening start end asOf reason ${EVIDENCE_FIELDS} }
  sessions(first: 100) { totalCount nodes { id title session date status } }`;
const MEMBERS_FIELD = `members(asOf: $asOf, first: 50) { totalCount nodes { member { ${REFERENCE_FIELDS} } ${MEMBERSHIP_FIELDS} } }`;
const MEMBERSHIPS_FIELD = `memberships(asOf: $asOf, first: 50) { totalCount nodes { organization { ${REFERENCE_FIELDS} } ${MEMBERSHIP_FIELDS} } }`;

export const ENTITY_QUERY = `query Entity(
  $id: ID!, $asOf: PartialDate, $held: [MeetingStatus!], $during: DateRange
) {
  node(id: $id) {
    ... on Entity {
      ${REFERENCE_FIELDS} description
      names { value language kind }
      ${EVIDENCE_FIELDS}
      held: meetings(status: $held, during: $during) { totalCount undatedCount }
      met(status: $held, during: $during, first: 20) {
        totalCount
        nodes {
          counterpart { ${REFERENCE_FIELDS} }
          meetingCount
          meetings(first: 5) { basis meeting { ${MEETING_FIELDS} } }
        }
      }
    }
    ... on Person { ${MEMBERSHIPS_FIELD} }
    ... on Party { ${MEMBERSHIPS_FIELD} ${MEMBERS_FIELD} }
    ... on Institution { ${MEMBERS_FIELD} }
  }
}`;

/** Apart, since together they might cost more than the server takes. */
export const ACTIVITY_QUERY = `query Doings($id: ID!, $unheld: [MeetingStatus!], $during: DateRange) {
  node(id: $id) {
    ... on Entity {
      unheld: meetings(status: $unheld, during: $during, first: 20) {
        totalCount
        undatedCount
        nodes { ${MEETING_FIELDS} }
      }
      acts(during: $during, first: 20) {
        totalCount
        undatedCount
        nodes { id title event date intended source { ${REFERENCE_FIELDS} } target { ${REFERENCE_FIELDS} } ${EVIDENCE_FIELDS} }
      }
      channels(first: 10) { totalCount nodes { ${CHANNEL_FIELDS} } }
    }
  }
}`;

export const EDGE_QUERY = `query Edge($ends: [ID!]!, $id: ID!) {
  subgraph(around: $ends, depth: 0) {
    edges(ids: [$id], first: 1) {
      id
      basis
      ${EVIDENCE_FIELDS}
      meeting {
        id title status date previousDate stale place placeCountry { name } topics note
        sides { role participants { basis entity { ${REFERENCE_FIELDS} } } }
        ${EVIDENCE_FIELDS}
      }
      channel { ${CHANNEL_FIELDS} }
    }
  }
}`;

export const ACT_QUERY = `query Act($id: ID!) { node(id: $id) { ... on Act { title event mode date topics note } } }`;

type ActivityField = 'unheld' | 'acts' | 'channels';

/** An entity as of the end of the view's range, and whom it met within it. */
export async function loadEntityDetails(
  runQuery: RunQuery,
  id: string,
  view: ViewState,
): Promise<EntityDetails | null> {
  const status = view.status ?? STATUSES;
  const during = toDateRange(view);
  const [{ node }, activity] = await Promise.all([
    runQuery<{ node: Omit<EntityDetails, ActivityField> | null }>(ENTITY_QUERY, {
      id,
      asOf: view.to,
      held: status.filter((one) => one === 'HELD'),
      during,
    }),
    runQuery<{ node: Pick<EntityDetails, ActivityField> | null }>(ACTIVITY_QUERY, {
      id,
      unheld: status.filter((one) => one !== 'HELD'),
      during,
    }),
  ]);
  return node && activity.node && { ...node, ...activity.node };
}

export async function loadEdgeDetails(runQuery: RunQuery, edge: SubgraphEdge): Promise<EdgeDetails | null> {
  const ends = [...new Set([edge.source, edge.target])];
  const [{ subgraph }, { node }] = await Promise.all([
    runQuery<{ subgraph: { edges: readonly (Omit<EdgeDetails, 'edge' | 'act'> & { id: string })[] } }>(
      EDGE_QUERY,
      {
        ends,
        id: edge.id,
      },
    ),
    edge.kind === 'ACT'
      ? runQuery<{ node: EdgeDetails['act'] }>(ACT_QUERY, { id: edge.id })
      : Promise.resolve({ node: null }),
  ]);
  const [found] = subgraph.edges;
  return found ? { ...found, edge, act: node } : null;
}

/** Responses behind the side panel: an entity, an edge, a meeting, a channel. Nulls mean that no source says. */
import type { ActEvent } from '../../model/vocabulary.js';
import type { SubgraphEdge } from '../state/subgraph.js';
import type { EntityKind, Phase, Status } from '../state/vocabulary.js';

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
  /** Number of further items that match all filters but have no date. */
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
  /** All meetings that were not held: planned, requested, postponed … */
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

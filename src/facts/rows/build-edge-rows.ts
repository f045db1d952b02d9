/** Builds edge rows: one for each pair that met or acted, each membership, each part, and each period of a channel. */
import { entityId } from '../../model/entity-reference.js';
import type { EdgeRow, EdgeType, PropertyValue } from '../../model/graph-rows.js';
import { encodeId, type IdKind } from '../../model/ids.js';
import { holdsFrom } from '../../model/period-dates.js';
import type { MergedFacts, SourceCitation } from '../merge/merged-facts.js';
import type { MeetingFact } from '../read/fact-file.js';
import { haltedSince } from '../summaries/halted-since.js';
import {
  dateProperties,
  encodeCompositeId,
  evidenceProperties,
  strongestSupport,
  validTimeProperties,
  withDigest,
} from './row-properties.js';

export function* buildEdgeRows(facts: MergedFacts): Generator<EdgeRow> {
  yield* buildMetEdges(facts);
  yield* buildMemberOfEdges(facts);
  yield* buildExchangeChannelEdges(facts);
  yield* buildPartOfEdges(facts);
  yield* buildActEdges(facts);
}

function buildEdgeRow(
  type: EdgeType,
  id: string,
  from: string,
  to: string,
  citations: readonly SourceCitation[],
  properties: Record<string, PropertyValue | undefined>,
): EdgeRow {
  const allProperties = {
    id,
    ...properties,
    support: strongestSupport(citations),
    ...evidenceProperties(citations),
  };
  const [source, target] = [entityId(from), entityId(to)];
  return { type, id, from: source, to: target, properties: withDigest(allProperties, type, source, target) };
}

function* buildMetEdges(facts: MergedFacts): Generator<EdgeRow> {
  for (const { key, value, citations } of facts.meetings.values()) {
    for (const { from, to } of pairParticipants(value)) {
      yield buildEdgeRow(
        'MET',
        encodeCompositeId('Met', key, from.entity, to.entity),
        from.entity,
        to.entity,
        citations,
        {
          meeting: encodeId('Meeting', key),
          status: value.status,
          kind: value.kind,
          ...dateProperties(value.date),
          place: value.place,
          channel: value.channel && encodeId('Channel', value.channel),
          fromSide: from.role,
          toSide: to.role,
          fromBasis: from.basis,
          toBasis: to.basis,
          basis: from.basis === 'STATED' ? to.basis : from.basis,
        },
      );
    }
  }
}

interface Participant {
  readonly entity: string;
  readonly basis: string;
  readonly role: string;
}

/** Each pair of participants on different sides: the host first, otherwise in the order of the source. */
function pairParticipants({ sides }: MeetingFact): { from: Participant; to: Participant }[] {
  const ordered = [...sides].sort((a, b) => Number(b.role === 'HOST') - Number(a.role === 'HOST'));
  const participantsBySide = ordered.map(({ role, participants }) =>
    participants.map((participant) => ({ ...participant, role })),
  );
  return participantsBySide.flatMap((here, index) =>
    participantsBySide
      .slice(index + 1)
      .flatMap((there) => here.flatMap((from) => there.map((to) => ({ from, to })))),
  );
}

function* buildMemberOfEdges(facts: MergedFacts): Generator<EdgeRow> {
  for (const { key, value, citations } of facts.memberships.values()) {
    const { member, organization, role, kind } = value;
    yield buildEdgeRow('MEMBER_OF', encodeId('Membership', key), member, organization, citations, {
      role,
      kind,
      ...validTimeProperties(value),
    });
  }
}

function* buildExchangeChannelEdges(facts: MergedFacts): Generator<EdgeRow> {
  for (const { key, value } of facts.channels.values()) {
    for (const [position, period] of value.periods.entries()) {
      const next = value.periods[position + 1];
      const properties = {
        channel: encodeId('Channel', key),
        position,
        name: value.name,
        kind: value.kind,
        phase: period.phase,
        opening: period.opening,
        ...validTimeProperties(period, next && holdsFrom(next)),
        haltedSince: haltedSince(value.periods, position),
        reason: period.reason,
      };
      for (const [from, to] of pairEndpoints(value.endpoints)) {
        const id = encodeCompositeId('ChannelPeriod' satisfies IdKind, key, String(position), from, to);
        yield buildEdgeRow('EXCHANGE_CHANNEL', id, from, to, period.sources, properties);
      }
    }
  }
}

/** Each pair of entities of different endpoints. */
function pairEndpoints(endpoints: readonly (readonly string[])[]): [string, string][] {
  return endpoints.flatMap((here, index) =>
    endpoints
      .slice(index + 1)
      .flatMap((there) => here.flatMap((from) => there.map((to): [string, string] => [from, to]))),
  );
}

function* buildPartOfEdges(facts: MergedFacts): Generator<EdgeRow> {
  for (const { key, value, citations } of facts.partOf.values())
    yield buildEdgeRow('PART_OF', encodeId('PartOf', key), value.part, value.organization, citations, {});
}

function* buildActEdges(facts: MergedFacts): Generator<EdgeRow> {
  for (const { key, value, citations } of facts.acts.values()) {
    for (const from of value.from) {
      for (const to of value.to) {
        yield buildEdgeRow('ACT', encodeCompositeId('Act', from, key, to), from, to, citations, {
          title: value.title,
          event: value.event,
          mode: value.mode,
          intended: value.intended,
          ...dateProperties(value.date),
          topics: value.topics,
          note: value.note,
        });
      }
    }
  }
}

/** The edges that facts expand to: one for each pair of participants, each mandate, each period, each act. */

import type { EdgeRow, EdgeType, PropertyValue } from '../../model/graph-rows.js';
import { encodeId, type IdKind } from '../../model/ids.js';
import type { MergedFacts, SourceCitation } from '../merge/merged-facts.js';
import type { MeetingFact } from '../read/fact-file.js';
import { haltedSince } from '../summaries/halted-since.js';
import {
  dateProperties,
  encodeIdOf,
  entityId,
  evidenceProperties,
  holdsFrom,
  strongestSupport,
  validTimeProperties,
  withDigest,
} from './row-properties.js';

export function* buildEdgeRows(world: MergedFacts): Generator<EdgeRow> {
  yield* buildMetEdges(world);
  yield* buildMemberOfEdges(world);
  yield* buildExchangeChannelEdges(world);
  yield* buildPartOfEdges(world);
  yield* buildActEdges(world);
}

function buildEdgeRow(
  type: EdgeType,
  id: string,
  from: string,
  to: string,
  citations: readonly SourceCitation[],
  properties: Record<string, PropertyValue | undefined>,
): EdgeRow {
  const all = { id, ...properties, support: strongestSupport(citations), ...evidenceProperties(citations) };
  const [source, target] = [entityId(from), entityId(to)];
  return { type, id, from: source, to: target, properties: withDigest(all, type, source, target) };
}

function* buildMetEdges(world: MergedFacts): Generator<EdgeRow> {
  for (const { key, value, citations } of world.meetings.values()) {
    for (const { from, to } of pairParticipants(value)) {
      yield buildEdgeRow(
        'MET',
        encodeIdOf('Met', key, from.entity, to.entity),
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

/** Each pair of participants of different sides: the host first, else the side that the source names first. */
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

function* buildMemberOfEdges(world: MergedFacts): Generator<EdgeRow> {
  for (const { key, value, citations } of world.memberships.values()) {
    const { member, organization, role, kind } = value;
    yield buildEdgeRow('MEMBER_OF', encodeId('Membership', key), member, organization, citations, {
      role,
      kind,
      ...validTimeProperties(value),
    });
  }
}

function* buildExchangeChannelEdges(world: MergedFacts): Generator<EdgeRow> {
  for (const { key, value } of world.channels.values()) {
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
        const id = encodeIdOf('ChannelPeriod' satisfies IdKind, key, String(position), from, to);
        yield buildEdgeRow('EXCHANGE_CHANNEL', id, from, to, period.sources as SourceCitation[], properties);
      }
    }
  }
}

/** Each pair of entities of different ends. */
function pairEndpoints(endpoints: readonly (readonly string[])[]): [string, string][] {
  return endpoints.flatMap((here, index) =>
    endpoints
      .slice(index + 1)
      .flatMap((there) => here.flatMap((from) => there.map((to): [string, string] => [from, to]))),
  );
}

function* buildPartOfEdges(world: MergedFacts): Generator<EdgeRow> {
  for (const { key, value, citations } of world.partOf.values())
    yield buildEdgeRow('PART_OF', encodeId('PartOf', key), value.part, value.organization, citations, {});
}

function* buildActEdges(world: MergedFacts): Generator<EdgeRow> {
  for (const { key, value, citations } of world.acts.values()) {
    for (const from of value.from) {
      for (const to of value.to) {
        yield buildEdgeRow('ACT', encodeIdOf('Act', from, key, to), from, to, citations, {
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

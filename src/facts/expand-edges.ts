/** The edges that facts expand to: one for each pair of participants, each mandate, each period, each act. */
import { encodeId, type IdKind } from '../graph/ids.js';
import type { EdgeRow, EdgeType, PropertyValue } from '../graph/model.js';
import type { MeetingFact } from './fact-file.js';
import { haltedSince } from './halts.js';
import { dated, entityId, evidence, holdsFrom, idOf, lasting, sealed, support } from './rows.js';
import type { Cited, World } from './world.js';

export function* expandEdges(world: World): Generator<EdgeRow> {
  yield* met(world);
  yield* memberOf(world);
  yield* exchangeChannels(world);
  yield* partOf(world);
  yield* acts(world);
}

function edge(
  type: EdgeType,
  id: string,
  from: string,
  to: string,
  citations: readonly Cited[],
  properties: Record<string, PropertyValue | undefined>,
): EdgeRow {
  const all = { id, ...properties, support: support(citations), ...evidence(citations) };
  const [source, target] = [entityId(from), entityId(to)];
  return { type, id, from: source, to: target, properties: sealed(all, type, source, target) };
}

function* met(world: World): Generator<EdgeRow> {
  for (const { key, value, citations } of world.meetings.values()) {
    for (const { from, to } of encounters(value)) {
      yield edge('MET', idOf('Met', key, from.entity, to.entity), from.entity, to.entity, citations, {
        meeting: encodeId('Meeting', key),
        status: value.status,
        kind: value.kind,
        ...dated(value.date),
        place: value.place,
        channel: value.channel && encodeId('Channel', value.channel),
        fromSide: from.role,
        toSide: to.role,
        fromBasis: from.basis,
        toBasis: to.basis,
        basis: from.basis === 'STATED' ? to.basis : from.basis,
      });
    }
  }
}

interface Participant {
  readonly entity: string;
  readonly basis: string;
  readonly role: string;
}

/** Each pair of participants of different sides: the host first, else the side that the source names first. */
function encounters({ sides }: MeetingFact): { from: Participant; to: Participant }[] {
  const ordered = [...sides].sort((a, b) => Number(b.role === 'HOST') - Number(a.role === 'HOST'));
  const seated = ordered.map(({ role, participants }) =>
    participants.map((participant) => ({ ...participant, role })),
  );
  return seated.flatMap((here, index) =>
    seated.slice(index + 1).flatMap((there) => here.flatMap((from) => there.map((to) => ({ from, to })))),
  );
}

function* memberOf(world: World): Generator<EdgeRow> {
  for (const { key, value, citations } of world.memberships.values()) {
    const { member, organization, role, kind } = value;
    yield edge('MEMBER_OF', encodeId('Membership', key), member, organization, citations, {
      role,
      kind,
      ...lasting(value),
    });
  }
}

function* exchangeChannels(world: World): Generator<EdgeRow> {
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
        ...lasting(period, next && holdsFrom(next)),
        haltedSince: haltedSince(value.periods, position),
        reason: period.reason,
      };
      for (const [from, to] of pairs(value.endpoints)) {
        const id = idOf('ChannelPeriod' satisfies IdKind, key, String(position), from, to);
        yield edge('EXCHANGE_CHANNEL', id, from, to, period.sources as Cited[], properties);
      }
    }
  }
}

/** Each pair of entities of different ends. */
function pairs(ends: readonly (readonly string[])[]): [string, string][] {
  return ends.flatMap((here, index) =>
    ends
      .slice(index + 1)
      .flatMap((there) => here.flatMap((from) => there.map((to): [string, string] => [from, to]))),
  );
}

function* partOf(world: World): Generator<EdgeRow> {
  for (const { key, value, citations } of world.partOf.values())
    yield edge('PART_OF', encodeId('PartOf', key), value.part, value.organization, citations, {});
}

function* acts(world: World): Generator<EdgeRow> {
  for (const { key, value, citations } of world.acts.values()) {
    for (const from of value.from) {
      for (const to of value.to) {
        yield edge('ACT', idOf('Act', from, key, to), from, to, citations, {
          title: value.title,
          event: value.event,
          mode: value.mode,
          intended: value.intended,
          ...dated(value.date),
          topics: value.topics,
          note: value.note,
        });
      }
    }
  }
}

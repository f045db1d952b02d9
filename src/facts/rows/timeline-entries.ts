/** Builds timeline entries of channels, memberships and acts. The node of a meeting is its own timeline entry. */
import { compareStrings } from '../../common/compare-strings.js';
import { entityId } from '../../model/entity-reference.js';
import type { NodeRow, Properties } from '../../model/graph-rows.js';
import { encodeId } from '../../model/ids.js';
import type { TimelineEvent } from '../../model/vocabulary.js';
import type { Fact, MergedChannel, MergedFacts, SourceCitation } from '../merge/merged-facts.js';
import type { MembershipFact } from '../read/fact-file.js';
import { buildNodeRow, dateProperties, encodeCompositeId, evidenceProperties } from './row-properties.js';
import {
  channelEvent,
  type MembershipEvent,
  type NameLookup,
  titleOfChannel,
  titleOfMembership,
} from './timeline-titles.js';

export function* buildTimelineEntries(facts: MergedFacts): Generator<NodeRow> {
  const nameOf: NameLookup = (reference) => facts.entities.get(reference)?.value.name ?? reference;
  for (const fact of facts.channels.values()) yield* channelEntries(fact);
  for (const fact of facts.memberships.values()) yield* membershipEntries(fact, nameOf);
  yield* actEntries(facts);
}

interface EntryData {
  readonly event: TimelineEvent;
  readonly title: string;
  readonly date: MembershipFact['start'];
  /** The entities that it concerns, in display order. */
  readonly entities: readonly string[];
  readonly citations: readonly SourceCitation[];
  /** Ids of the channel, membership or act. */
  readonly link: Properties;
}

function buildEntryRow(idParts: readonly string[], entry: EntryData): NodeRow {
  const id = encodeCompositeId('TimelineEntry', ...idParts);
  const { event, title, date, entities, citations, link } = entry;
  return buildNodeRow('TimelineRecord', id, {
    entryKind: (idParts[0] ?? '').toUpperCase(),
    event,
    title,
    ...dateProperties(date),
    entityIds: entities.map(entityId),
    involvedIds: entities.map(entityId).sort(compareStrings),
    ...link,
    ...evidenceProperties(citations),
  });
}

/** The start of each period, and its end unless the next period starts on the same date. */
function channelEntries({ key, value }: Fact<MergedChannel>): NodeRow[] {
  const common = { entities: value.endpoints.flat(), link: { channelId: encodeId('Channel', key) } };
  return value.periods.flatMap((period, position) => {
    const { start, end, sources } = period;
    const idParts = ['channel', key, String(position)];
    const startEvent = channelEvent(period);
    const entries = [
      buildEntryRow([...idParts, 'start'], {
        ...common,
        event: startEvent,
        title: titleOfChannel(value.name, startEvent),
        date: start,
        citations: sources,
      }),
    ];
    const next = value.periods[position + 1]?.start;
    if (end && !(next?.min === end.min && next.max === end.max)) {
      entries.push(
        buildEntryRow([...idParts, 'end'], {
          ...common,
          event: 'ENDED',
          title: titleOfChannel(value.name, 'ENDED', period.phase),
          date: end,
          citations: sources,
        }),
      );
    }
    return entries;
  });
}

/** With asOf instead of a start, the entry is undated: asOf is when a source names the membership, not its start. */
function membershipEntries({ key, value, citations }: Fact<MembershipFact>, nameOf: NameLookup): NodeRow[] {
  const common = {
    entities: [value.member, value.organization],
    citations,
    link: { membershipId: encodeId('Membership', key), ownerId: entityId(value.member) },
  };
  const buildEntry = (event: MembershipEvent, date?: MembershipFact['start']) =>
    buildEntryRow(['membership', key, event === 'ENDED' ? 'end' : 'start'], {
      ...common,
      event,
      title: titleOfMembership(value, event, nameOf),
      date,
    });
  const { start, end, asOf } = value;
  return [
    ...(start ? [buildEntry('BEGAN', start)] : asOf ? [buildEntry('NAMED')] : []),
    ...(end ? [buildEntry('ENDED', end)] : []),
  ];
}

/** One entry per act. It links to the edge between the first actor and the first recipient. */
function* actEntries(facts: MergedFacts): Generator<NodeRow> {
  for (const { key, value, citations } of facts.acts.values()) {
    const [from = ''] = value.from;
    const [to = ''] = value.to;
    yield buildEntryRow(['act', key], {
      event: value.intended ? 'INTENDED' : 'ACT',
      title: value.title,
      date: value.date,
      entities: [...new Set([...value.from, ...value.to])],
      citations,
      link: { actId: encodeCompositeId('Act', from, key, to), ownerId: entityId(from) },
    });
  }
}

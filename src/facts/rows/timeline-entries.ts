/** The entries of the timeline: each thing that began, was held, halted, ended or done, once. */
import { compareStrings } from '../../common/compare-strings.js';
import type { NodeRow, Properties } from '../../model/graph-rows.js';
import { encodeId } from '../../model/ids.js';
import type { TimelineEvent } from '../../model/vocabulary.js';
import type { Fact, MergedFacts, SourceCitation } from '../merge/merged-facts.js';
import type { ChannelFact, MembershipFact } from '../read/fact-file.js';
import { dateProperties, encodeIdOf, entityId, evidenceProperties, withDigest } from './row-properties.js';
import {
  channelEvent,
  type MembershipEvent,
  type NameLookup,
  titleOfChannel,
  titleOfMembership,
} from './timeline-titles.js';

/** All but those of meetings, which are their entries of the catalogue. */
export function* buildTimelineEntries(world: MergedFacts): Generator<NodeRow> {
  const nameOf: NameLookup = (reference) => world.entities.get(reference)?.value.name ?? reference;
  for (const fact of world.channels.values()) yield* channelEntries(fact);
  for (const fact of world.memberships.values()) yield* membershipEntries(fact, nameOf);
  yield* actEntries(world);
}

interface EntryData {
  readonly event: TimelineEvent;
  readonly title: string;
  readonly date: MembershipFact['start'];
  /** Whom it concerns, in the order in which they are shown. */
  readonly entities: readonly string[];
  readonly citations: readonly SourceCitation[];
  /** Where the thing itself is found. */
  readonly link: Properties;
}

function buildEntryRow(idParts: readonly string[], entry: EntryData): NodeRow {
  const id = encodeIdOf('TimelineEntry', ...idParts);
  const { event, title, date, entities, citations, link } = entry;
  const properties = {
    id,
    entryKind: (idParts[0] ?? '').toUpperCase(),
    event,
    title,
    ...dateProperties(date),
    entityIds: entities.map(entityId),
    involvedIds: entities.map(entityId).sort(compareStrings),
    ...link,
    ...evidenceProperties(citations),
  };
  return { label: 'TimelineRecord', id, properties: withDigest(properties, 'TimelineRecord') };
}

/** The beginning of each period, and its end unless the next period begins on just that date. */
function channelEntries({ key, value }: Fact<ChannelFact>): NodeRow[] {
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
        citations: sources as SourceCitation[],
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
          citations: sources as SourceCitation[],
        }),
      );
    }
    return entries;
  });
}

/** That a mandate is told of is no change and has no day of its own: it began on some day that nobody tells. */
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

/** One entry an act, however many did it or suffered it; its link is to the first pair of them. */
function* actEntries(world: MergedFacts): Generator<NodeRow> {
  for (const { key, value, citations } of world.acts.values()) {
    const [from = ''] = value.from;
    const [to = ''] = value.to;
    yield buildEntryRow(['act', key], {
      event: value.intended ? 'INTENDED' : 'ACT',
      title: value.title,
      date: value.date,
      entities: [...new Set([...value.from, ...value.to])],
      citations,
      link: { actId: encodeIdOf('Act', from, key, to), ownerId: entityId(from) },
    });
  }
}

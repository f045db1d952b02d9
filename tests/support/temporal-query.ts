/** The query about a temporal dataset: random arguments, its variables, and the expected data. */
import fc from 'fast-check';
import { encodeId } from '../../src/model/ids.js';
import { expectedChannels } from './channels-oracle.js';
import { expectedCommonContacts } from './contacts-oracle.js';
import { expectedStatistics, filterMeetings } from './statistics-oracle.js';
import { CHANNELS, ENTITIES, PERIOD_STARTS, type TemporalDataset } from './temporal-dataset.js';
import type { Range } from './temporal-scope.js';
import { expectedTimelines } from './timeline-oracle.js';

/** Null half of the time, so that combined filters still match something. */
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 });
const entity = fc.constantFrom(...ENTITIES);
const someEntities = maybe(fc.uniqueArray(entity, { maxLength: 2 }));
const range: fc.Arbitrary<Range | null> = maybe(
  fc
    .record({
      from: maybe(fc.constantFrom(...PERIOD_STARTS)),
      to: maybe(fc.constantFrom(...PERIOD_STARTS)),
      match: fc.constantFrom('POSSIBLE' as const, 'CERTAIN' as const),
    })
    .filter(({ from, to }) => !from || !to || from.min <= to.max),
);
const status = maybe(fc.uniqueArray(fc.constantFrom('HELD', 'PLANNED', 'REQUESTED'), { maxLength: 2 }));

export const temporalArgs = fc.record({
  pair: fc.oneof(
    fc.constantFrom<string[]>(
      ['person/ann', 'person/bob'],
      ['person/ann', 'country/alpha'],
      ['country/alpha', 'country/beta'],
    ),
    fc.uniqueArray(entity, { minLength: 2, maxLength: 2 }),
  ),
  status,
  scope: fc.constantFrom('DIRECT' as const, 'MEMBERS' as const),
  during: range,
  about: someEntities,
  kinds: maybe(fc.uniqueArray(fc.constantFrom('MEETING', 'CHANNEL', 'MEMBERSHIP', 'ACT'))),
  by: fc.constantFrom('YEAR', 'MONTH', 'COUNTRY_PAIR', 'PARTY', 'PLACE', 'STATUS'),
  with: someEntities,
  place: maybe(fc.constantFrom('alpha', 'port')),
  channel: maybe(fc.constantFrom(...CHANNELS)),
  phase: maybe(fc.constantFrom('AGREED', 'ACTIVE', 'HALTED', 'ENDED')),
  asOf: maybe(fc.constantFrom(...PERIOD_STARTS)),
});
export type TemporalArgs = typeof temporalArgs extends fc.Arbitrary<infer Value> ? Value : never;

export const QUERY = `query (
  $a: ID!, $b: ID!, $status: [MeetingStatus!], $scope: Scope, $during: DateRange, $about: [ID!], $kinds: [TimelineKind!],
  $by: StatisticsKey!, $with: [ID!], $place: String, $channel: ID, $phase: ChannelPhase, $asOf: PartialDate
) {
  commonContacts(a: $a, b: $b, status: $status, scope: $scope, during: $during, first: 40) {
    totalCount undatedCount
    nodes { counterpart { name } meetingCount firstDate lastDate meetings(first: 40) { basis meeting { title } } }
  }
  meetingStatistics(by: $by, status: $status, during: $during, with: $with, place: $place, channel: $channel) {
    key meetings entities { name }
  }
  meetings(status: $status, during: $during, with: $with, place: $place, channel: $channel) { totalCount }
  timeline(during: $during, about: $about, kinds: $kinds, first: 100) { totalCount undatedCount nodes { ...Entry } }
  undated: timeline(undated: true, about: $about, kinds: $kinds, first: 100) { totalCount undatedCount nodes { ...Entry } }
  channels(phase: $phase, asOf: $asOf, during: $during) {
    totalCount nodes { slug dormantDays(asOf: $asOf) periods(asOf: $asOf, during: $during) { phase start } }
  }
  party(slug: "red") { channels(phase: $phase, asOf: $asOf, during: $during) { nodes { slug } } }
}
fragment Entry on TimelineEntry {
  id kind event date title entities { name }
  meeting { title } channel { slug } membership { member { name } organization { name } } act { title source { name } }
}`;

export function variablesOf(args: TemporalArgs): Record<string, unknown> {
  const { pair, during, about, with: participants, channel, asOf, ...rest } = args;
  return {
    ...rest,
    a: idOf(pair[0] ?? ''),
    b: idOf(pair[1] ?? ''),
    during: during && { ...during, from: during.from?.text ?? null, to: during.to?.text ?? null },
    about: about?.map(idOf) ?? null,
    with: participants?.map(idOf) ?? null,
    channel: channel && encodeId('Channel', channel),
    asOf: asOf?.text ?? null,
  };
}

export function expectedData(dataset: TemporalDataset, args: TemporalArgs) {
  const [a = '', b = ''] = args.pair;
  return {
    commonContacts: expectedCommonContacts(dataset, { ...args, a, b }),
    meetingStatistics: expectedStatistics(dataset, args),
    meetings: { totalCount: filterMeetings(dataset, args).length },
    ...expectedTimelines(dataset, args),
    ...expectedChannels(dataset, args, 'party/red'),
  };
}

function idOf(reference: string): string {
  const [kind = '', slug = ''] = reference.split('/');
  return encodeId(`${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}` as 'Person', slug);
}

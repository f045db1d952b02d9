/** Collects the lengths of the longest lists of a graph, row by row; they bound the cost of queries. */
import { appendTo } from '../../common/append-to.js';
import type { EdgeRow, NodeRow, Properties } from '../../model/graph-rows.js';
import type { ListLengths } from '../../model/list-lengths.js';
import type { StatisticsKey } from '../../model/vocabulary.js';

export class ListLengthCollector {
  private readonly maxima = { evidence: 0, names: 0, sides: 0, participants: 0, endpoints: 0, concerned: 0 };
  private readonly countryIds = new Set<string>();
  /** The organization itself and all that it is part of, by its id. */
  private readonly withinById = new Map<string, readonly (string | number)[]>();
  private readonly organizationsByMember = new Map<string, string[]>();
  /** Number of periods by channel and pair of entities. */
  private readonly periodCounts = new Map<string, number>();
  private entityCount = 0;

  addNode({ id, label, properties }: NodeRow): void {
    this.record('evidence', listProperty(properties, 'sourceIds').length);
    this.record('endpoints', listProperty(properties, 'endpointIds').length);
    this.record('concerned', listProperty(properties, 'entityIds').length);
    if (typeof properties.names === 'string') {
      this.entityCount += 1;
      this.record('names', (JSON.parse(properties.names) as []).length);
      if (properties.withinIds) this.withinById.set(id, listProperty(properties, 'withinIds'));
    }
    if (label === 'Country') this.countryIds.add(id);
    if (label === 'MeetingRecord') this.addMeeting(properties);
  }

  addEdge({ type, from, to, properties }: EdgeRow): void {
    this.record('evidence', listProperty(properties, 'sourceIds').length);
    if (type === 'MEMBER_OF') appendTo(this.organizationsByMember, from, to);
    if (type !== 'EXCHANGE_CHANNEL') return;
    const key = `${properties.channel} ${from} ${to}`;
    this.periodCounts.set(key, (this.periodCounts.get(key) ?? 0) + 1);
  }

  result(): Omit<ListLengths, StatisticsKey> {
    return {
      evidence: this.maxima.evidence,
      names: this.maxima.names,
      sides: this.maxima.sides,
      participants: this.maxima.participants,
      endpoints: this.maxima.endpoints,
      periods: maxOf(this.periodCounts.values()),
      countries: this.maxCountries(),
      concerned: this.maxima.concerned,
      entities: this.entityCount,
    };
  }

  private addMeeting(properties: Properties): void {
    this.record('sides', listProperty(properties, 'sideRoles').length);
    const countBySide = new Map<string | number, number>();
    for (const side of listProperty(properties, 'participantSides'))
      countBySide.set(side, (countBySide.get(side) ?? 0) + 1);
    this.record('participants', maxOf(countBySide.values()));
  }

  /** The most countries that one member ever belongs to, directly or through an organization. */
  private maxCountries(): number {
    let found = 0;
    for (const organizations of this.organizationsByMember.values()) {
      const ids = organizations.flatMap((id) => [id, ...(this.withinById.get(id) ?? [])]);
      found = Math.max(found, new Set(ids.filter((id) => this.countryIds.has(String(id)))).size);
    }
    return found;
  }

  private record(name: keyof ListLengthCollector['maxima'], length: number): void {
    this.maxima[name] = Math.max(this.maxima[name], length);
  }
}

function listProperty(properties: Properties, name: string): readonly (string | number)[] {
  const value = properties[name];
  return Array.isArray(value) ? value : [];
}

function maxOf(counts: Iterable<number>): number {
  let found = 0;
  for (const count of counts) found = Math.max(found, count);
  return found;
}

/** The longest lists of a graph, out of its rows, one after the other. */
import type { Longest } from '../graph/longest.js';
import type { EdgeRow, NodeRow, Properties } from '../graph/model.js';
import type { StatisticsKey } from '../graph/vocabulary.js';
import { push } from './scope.js';

export class LongestLists {
  private readonly most = { evidence: 0, names: 0, sides: 0, participants: 0, endpoints: 0, concerned: 0 };
  private readonly countries = new Set<string>();
  /** Of each body, what it is part of. */
  private readonly within = new Map<string, readonly (string | number)[]>();
  private readonly bodies = new Map<string, string[]>();
  /** A channel's periods run between its first two ends as between any two. */
  private readonly periods = new Map<string, number>();
  private entities = 0;

  node({ id, label, properties }: NodeRow): void {
    this.seen('evidence', listOf(properties, 'sourceIds').length);
    this.seen('endpoints', listOf(properties, 'endpointIds').length);
    this.seen('concerned', listOf(properties, 'entityIds').length);
    if (typeof properties.names === 'string') {
      this.entities += 1;
      this.seen('names', (JSON.parse(properties.names) as []).length);
      if (properties.withinIds) this.within.set(id, listOf(properties, 'withinIds'));
    }
    if (label === 'Country') this.countries.add(id);
    if (label === 'MeetingRecord') this.meeting(properties);
  }

  edge({ type, from, to, properties }: EdgeRow): void {
    this.seen('evidence', listOf(properties, 'sourceIds').length);
    if (type === 'MEMBER_OF') push(this.bodies, from, to);
    if (type !== 'EXCHANGE_CHANNEL') return;
    const between = `${properties.channel} ${from} ${to}`;
    this.periods.set(between, (this.periods.get(between) ?? 0) + 1);
  }

  told(): Omit<Longest, StatisticsKey> {
    return {
      evidence: this.most.evidence,
      names: this.most.names,
      sides: this.most.sides,
      participants: this.most.participants,
      endpoints: this.most.endpoints,
      periods: highest(this.periods.values()),
      countries: this.mostCountries(),
      concerned: this.most.concerned,
      entities: this.entities,
    };
  }

  private meeting(properties: Properties): void {
    this.seen('sides', listOf(properties, 'sideRoles').length);
    const seated = new Map<string | number, number>();
    for (const side of listOf(properties, 'participantSides')) seated.set(side, (seated.get(side) ?? 0) + 1);
    this.seen('participants', highest(seated.values()));
  }

  /** Of what somebody belongs to at any time, all that it is part of. */
  private mostCountries(): number {
    let found = 0;
    for (const those of this.bodies.values()) {
      const all = those.flatMap((body) => [body, ...(this.within.get(body) ?? [])]);
      found = Math.max(found, new Set(all.filter((id) => this.countries.has(String(id)))).size);
    }
    return found;
  }

  private seen(name: keyof LongestLists['most'], length: number): void {
    this.most[name] = Math.max(this.most[name], length);
  }
}

function listOf(properties: Properties, name: string): readonly (string | number)[] {
  const value = properties[name];
  return Array.isArray(value) ? value : [];
}

function highest(counts: Iterable<number>): number {
  let found = 0;
  for (const count of counts) found = Math.max(found, count);
  return found;
}

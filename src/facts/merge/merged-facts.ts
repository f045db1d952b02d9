/** The merged facts of all sources: each fact once, with the citations of every source that reports it. */
import type {
  ActFact,
  ChannelFact,
  Citation,
  CountryFact,
  InstitutionFact,
  MeetingFact,
  MembershipFact,
  PartyFact,
  PersonFact,
  SourceFact,
} from '../read/fact-file.js';
import type { KeyPath } from '../read/parse-yaml.js';
import type { FileLocation } from '../read/problem.js';

/** A citation with the key of its source. */
export interface SourceCitation extends Citation {
  readonly source: string;
  readonly location: FileLocation;
}

export interface Fact<Value> {
  readonly key: string;
  readonly value: Value;
  readonly citations: SourceCitation[];
  readonly locate: Locator;
}

/** Returns the location of a fact, or of the value at a path inside it. */
export type Locator = (path?: KeyPath) => FileLocation;

export interface PartOfFact {
  readonly part: string;
  readonly organization: string;
}

export type EntityFact = PersonFact | PartyFact | CountryFact | InstitutionFact;

/** The periods of a channel have citations of their own. */
export interface MergedPeriod extends Omit<ChannelFact['periods'][number], 'sources'> {
  readonly sources: SourceCitation[];
}

export interface MergedChannel extends Omit<ChannelFact, 'periods'> {
  readonly periods: MergedPeriod[];
}

/** Facts by key. The key is a reference (`person/…`) for entities, a slug or a combination of fields for others. */
export interface MergedFacts {
  readonly sources: Map<string, Fact<SourceFact>>;
  readonly entities: Map<string, Fact<EntityFact>>;
  readonly partOf: Map<string, Fact<PartOfFact>>;
  readonly meetings: Map<string, Fact<MeetingFact>>;
  readonly memberships: Map<string, Fact<MembershipFact>>;
  readonly channels: Map<string, Fact<MergedChannel>>;
  readonly acts: Map<string, Fact<ActFact>>;
}

/** References (`person/…`, `channel/…`) to facts that a file defines, but that are invalid. */
export type InvalidKeys = ReadonlySet<string>;

export function formatLocation({ file, line }: FileLocation): string {
  return `${file}:${line}`;
}

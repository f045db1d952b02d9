/** All facts of all sources, each once. */
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

/** A citation with the source that it belongs to. */
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

/** Where something, or a part of it, stands. */
export type Locator = (path?: KeyPath) => FileLocation;

export interface PartOfFact {
  readonly part: string;
  readonly organization: string;
}

export type EntityFact = PersonFact | PartyFact | CountryFact | InstitutionFact;

/** Facts by key: entities by reference (`person/…`), the rest by slug or by what tells them apart. */
export interface MergedFacts {
  readonly sources: Map<string, Fact<SourceFact>>;
  readonly entities: Map<string, Fact<EntityFact>>;
  readonly partOf: Map<string, Fact<PartOfFact>>;
  readonly meetings: Map<string, Fact<MeetingFact>>;
  readonly memberships: Map<string, Fact<MembershipFact>>;
  readonly channels: Map<string, Fact<ChannelFact>>;
  readonly acts: Map<string, Fact<ActFact>>;
}

/** What files mean to say and say wrongly, by reference (`person/…`, `channel/…`). */
export type InvalidKeys = ReadonlySet<string>;

/** The sections of a fact file that hold entities, and the kind that each holds. */
export const ENTITY_KIND_BY_SECTION = {
  people: 'person',
  parties: 'party',
  countries: 'country',
  institutions: 'institution',
} as const;

export function formatLocation({ file, line }: FileLocation): string {
  return `${file}:${line}`;
}

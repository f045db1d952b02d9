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
} from './fact-file.js';
import type { Path } from './parse-yaml.js';
import type { Place } from './problem.js';

/** A citation with the source that it belongs to. */
export interface Cited extends Citation {
  readonly source: string;
  readonly place: Place;
}

export interface Fact<Value> {
  readonly key: string;
  readonly value: Value;
  readonly citations: Cited[];
  readonly place: PlaceOf;
}

/** Where something, or a part of it, stands. */
export type PlaceOf = (path?: Path) => Place;

export interface PartOfFact {
  readonly part: string;
  readonly organization: string;
}

export type EntityFact = PersonFact | PartyFact | CountryFact | InstitutionFact;

/** Facts by key: entities by reference (`person/…`), the rest by slug or by what tells them apart. */
export interface World {
  readonly sources: Map<string, Fact<SourceFact>>;
  readonly entities: Map<string, Fact<EntityFact>>;
  readonly partOf: Map<string, Fact<PartOfFact>>;
  readonly meetings: Map<string, Fact<MeetingFact>>;
  readonly memberships: Map<string, Fact<MembershipFact>>;
  readonly channels: Map<string, Fact<ChannelFact>>;
  readonly acts: Map<string, Fact<ActFact>>;
}

/** What files mean to say and say wrongly, by reference (`person/…`, `channel/…`). */
export type Broken = ReadonlySet<string>;

/** The sections of a fact file that hold entities, and the kind that each holds. */
export const ENTITY_SECTIONS = {
  people: 'person',
  parties: 'party',
  countries: 'country',
  institutions: 'institution',
} as const;

export function shown({ file, line }: Place): string {
  return `${file}:${line}`;
}

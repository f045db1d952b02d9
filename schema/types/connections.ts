/** Relay connection types of every list that can be paged. */
import { MAX_SEARCH_CANDIDATES } from '../../src/model/limits.js';
import { defineConnection } from '../define-connection.js';
import {
  Act,
  Channel,
  Country,
  Encounter,
  Institution,
  Meeting,
  Membership,
  Party,
  Person,
  SearchHit,
  Source,
  TimelineEntry,
} from './refs.js';

export const MeetingConnection = defineConnection(Meeting, 'Meeting', {
  plural: 'meetings',
  undatedCountDescription: 'How many meetings that match otherwise have no date.',
});

export const ActConnection = defineConnection(Act, 'Act', {
  plural: 'acts',
  undatedCountDescription: 'How many acts that match otherwise have no date.',
});

export const ChannelConnection = defineConnection(Channel, 'Channel', { plural: 'exchange channels' });

export const CountryConnection = defineConnection(Country, 'Country', { plural: 'countries' });

export const PartyConnection = defineConnection(Party, 'Party', { plural: 'parties' });

export const PersonConnection = defineConnection(Person, 'Person', { plural: 'people' });

export const InstitutionConnection = defineConnection(Institution, 'Institution', { plural: 'institutions' });

export const SourceConnection = defineConnection(Source, 'Source', { plural: 'sources' });

export const MembershipConnection = defineConnection(Membership, 'Membership', { plural: 'memberships' });

export const EncounterConnection = defineConnection(Encounter, 'Encounter', {
  plural: 'encounters',
  undatedCountDescription: 'How many meetings with these statuses have no date.',
});

export const SearchConnection = defineConnection(SearchHit, 'Search', {
  plural: 'hits',
  truncatedDescription:
    `Whether more than ${MAX_SEARCH_CANDIDATES.toLocaleString('en-GB')} entities may match: only so many are looked at, those that match ` +
    'by equal names and whole words first. A longer text finds fewer.',
});

export const TimelineConnection = defineConnection(TimelineEntry, 'Timeline', {
  plural: 'entries of the timeline',
  undatedCountDescription:
    'How many entries that match otherwise have no date; `timeline(undated: true)` lists them.',
});

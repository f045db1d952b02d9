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
  undatedCountDescription: 'Number of otherwise matching meetings without a date.',
});

export const ActConnection = defineConnection(Act, 'Act', {
  plural: 'acts',
  undatedCountDescription: 'Number of otherwise matching acts without a date.',
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
  undatedCountDescription: 'Number of meetings without a date in these statuses.',
});

export const SearchConnection = defineConnection(SearchHit, 'Search', {
  plural: 'search hits',
  truncatedDescription:
    `Whether more than ${MAX_SEARCH_CANDIDATES.toLocaleString('en-GB')} entities may match. Only that many are ` +
    'compared, beginning with equal names and whole words. A longer query matches fewer.',
});

export const TimelineConnection = defineConnection(TimelineEntry, 'Timeline', {
  plural: 'timeline entries',
  undatedCountDescription:
    'Number of otherwise matching entries without a date; `timeline(undated: true)` lists them.',
});

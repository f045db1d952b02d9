/** The terms of a picture as JSON-LD, all said in place: nothing has to be fetched to read it. */

const TO_THING = { '@type': '@id' };

/** schema.org and the W3C organization ontology where they have the term, else a name of ours. */
export const CONTEXT = {
  schema: 'https://schema.org/',
  org: 'http://www.w3.org/ns/org#',
  term: 'urn:entente:term:',
  id: '@id',
  type: '@type',
  name: 'schema:name',
  alternateName: 'schema:alternateName',
  description: 'schema:description',
  sameAs: { '@id': 'schema:sameAs', ...TO_THING },
  url: { '@id': 'schema:url', ...TO_THING },
  publisher: 'schema:publisher',
  datePublished: 'schema:datePublished',
  // Dates are EDTF, which says more than the date of XML Schema, so that they carry no datatype.
  startDate: 'schema:startDate',
  endDate: 'schema:endDate',
  date: 'term:date',
  // Days (ISO) that the date may mean, the first and the last.
  earliest: 'term:earliest',
  latest: 'term:latest',
  asOf: 'term:asOf',
  status: 'term:status',
  phase: 'term:phase',
  intended: 'term:intended',
  location: 'schema:location',
  attendee: { '@id': 'schema:attendee', ...TO_THING },
  agent: { '@id': 'schema:agent', ...TO_THING },
  object: { '@id': 'schema:object', ...TO_THING },
  member: { '@id': 'org:member', ...TO_THING },
  organization: { '@id': 'org:organization', ...TO_THING },
  partOf: { '@id': 'schema:parentOrganization', ...TO_THING },
  channel: { '@id': 'term:channel', ...TO_THING },
  between: { '@id': 'term:between', ...TO_THING },
  evidence: 'term:evidence',
  source: { '@id': 'term:source', ...TO_THING },
  paragraph: 'term:paragraph',
  support: 'term:support',
} as const;

/** The terms of a picture as JSON-LD, all said in place: nothing has to be fetched to read it. */

const ID_REFERENCE = { '@type': '@id' };

/** schema.org and the W3C organization ontology where they have the term, else a name of ours. */
export const JSONLD_CONTEXT = {
  schema: 'https://schema.org/',
  org: 'http://www.w3.org/ns/org#',
  term: 'urn:entente:term:',
  id: '@id',
  type: '@type',
  name: 'schema:name',
  alternateName: 'schema:alternateName',
  description: 'schema:description',
  sameAs: { '@id': 'schema:sameAs', ...ID_REFERENCE },
  url: { '@id': 'schema:url', ...ID_REFERENCE },
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
  attendee: { '@id': 'schema:attendee', ...ID_REFERENCE },
  agent: { '@id': 'schema:agent', ...ID_REFERENCE },
  object: { '@id': 'schema:object', ...ID_REFERENCE },
  member: { '@id': 'org:member', ...ID_REFERENCE },
  organization: { '@id': 'org:organization', ...ID_REFERENCE },
  partOf: { '@id': 'schema:parentOrganization', ...ID_REFERENCE },
  channel: { '@id': 'term:channel', ...ID_REFERENCE },
  between: { '@id': 'term:between', ...ID_REFERENCE },
  evidence: 'term:evidence',
  source: { '@id': 'term:source', ...ID_REFERENCE },
  paragraph: 'term:paragraph',
  support: 'term:support',
} as const;

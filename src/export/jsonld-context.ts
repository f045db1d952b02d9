/** The JSON-LD context. Every file contains it in full, so that readers need not fetch anything. */

const ID_REFERENCE = { '@type': '@id' };

/** Terms of schema.org and the W3C organization ontology; `urn:entente:term:` where neither has one. */
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
  // Dates are EDTF, which is not an XML Schema date, so they have no datatype.
  startDate: 'schema:startDate',
  endDate: 'schema:endDate',
  date: 'term:date',
  // ISO days: the first and the last that the date may mean.
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

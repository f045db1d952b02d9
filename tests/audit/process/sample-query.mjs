/** A query to check that a server still works. */

export const SAMPLE_QUERY = '{ whoMet(name: "Moriyama") { entity { name } encounters { totalCount } } }';
/** Start of the response, before its extensions. */
export const SAMPLE_RESPONSE_START =
  '{"data":{"whoMet":{"entity":{"name":"Hiroshi Moriyama"},"encounters":{"totalCount":4}}}';

/** The question that a sound server answers so, whatever else is done to it. */

export const SAMPLE_QUERY = '{ whoMet(name: "Moriyama") { entity { name } encounters { totalCount } } }';
/** How the answer begins: what follows tells what it cost. */
export const SAMPLE_RESPONSE_START =
  '{"data":{"whoMet":{"entity":{"name":"Hiroshi Moriyama"},"encounters":{"totalCount":4}}}';

/** The arguments of a picture, from the texts of a URL: what they mean, and what is said of wrong ones. */
import { describe, expect, it } from 'vitest';
import { parseSubgraphArguments } from '../../src/export/subgraph-arguments.js';
import { encodeId } from '../../src/model/ids.js';

const asked = (query: string) => parseSubgraphArguments(new URLSearchParams(query));
const faultOf = (query: string) => {
  try {
    return asked(query);
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions: Record<string, unknown> };
    return [extensions.code, extensions.argument, message];
  }
};
const MORIYAMA = encodeId('Person', 'hiroshi-moriyama');
const LISTED = 'around, kinds, status, depth, from, to, match, asOf, maxNodes';

describe('the arguments', () => {
  it.each([
    ['', {}],
    [`around=${MORIYAMA}&around=x,y`, { around: [MORIYAMA, 'x', 'y'] }],
    ['around=person/hiroshi-moriyama', { around: [MORIYAMA] }],
    ['around=party/komeito&depth=0', { around: [encodeId('Party', 'komeito')], depth: 0 }],
    [
      'around=country/japan,institution/joint-staff-office',
      { around: [encodeId('Country', 'japan'), encodeId('Institution', 'joint-staff-office')] },
    ],
    ['kinds=MET,ACT&kinds=PART_OF&status=HELD', { kinds: ['MET', 'ACT', 'PART_OF'], status: ['HELD'] }],
    ['kinds=&status=', { kinds: [], status: [] }],
    ['from=2024&to=2025-01&match=CERTAIN', { during: { from: '2024', to: '2025-01', match: 'CERTAIN' } }],
    ['asOf=2018-10&maxNodes=17', { asOf: '2018-10', maxNodes: 17 }],
  ])('of "%s" are read', (query, question) => {
    expect(asked(query)).toEqual(question);
  });

  it.each([
    ['aruond=x', 'INVALID_ARGUMENT', 'aruond', `"aruond" is no argument of a picture; it takes ${LISTED}.`],
    ['depth=1&depth=2', 'INVALID_ARGUMENT', 'depth', 'depth: is given twice; give it once.'],
    ['around=x&depth=one', 'INVALID_ARGUMENT', 'depth', 'depth: "one" is no whole number.'],
    ['maxNodes=1e3', 'INVALID_ARGUMENT', 'maxNodes', 'maxNodes: "1e3" is no whole number.'],
    ['maxNodes=', 'INVALID_ARGUMENT', 'maxNodes', 'maxNodes: "" is no whole number.'],
    ['depth=2', 'INVALID_ARGUMENT', 'depth', 'depth: is how far to go from somebody: give around as well.'],
    ['around=', 'INVALID_ARGUMENT', 'around', 'around: is empty; leave it out for an overview.'],
    [
      'kinds=MEET',
      'INVALID_ARGUMENT',
      'kinds',
      'kinds: "MEET" is none of them; give some of MET, MEMBER_OF, EXCHANGE_CHANNEL, PART_OF, ACT.',
    ],
    [
      'status=held',
      'INVALID_ARGUMENT',
      'status',
      'status: "held" is none of them; give some of HELD, PLANNED, REQUESTED, REFUSED, POSTPONED, RESCHEDULED, CANCELLED, UNCONFIRMED.',
    ],
    [
      'match=SURE',
      'INVALID_ARGUMENT',
      'match',
      'match: "SURE" is none of them; give some of POSSIBLE, CERTAIN.',
    ],
    [
      'from=2025-13',
      'INVALID_DATE',
      'from',
      expect.stringContaining('from: "2025-13" does not exist; write a year'),
    ],
  ])('"%s" are refused', (query, code, argument, message) => {
    expect(faultOf(query)).toEqual([code, argument, message]);
  });
});

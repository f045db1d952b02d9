/** Parsing the arguments of an export from a URL, and the errors for invalid ones. */
import { describe, expect, it } from 'vitest';
import { parseSubgraphArguments } from '../../src/export/subgraph-arguments.js';
import { encodeId } from '../../src/model/ids.js';

const parse = (query: string) => parseSubgraphArguments(new URLSearchParams(query));
const parseError = (query: string) => {
  try {
    return parse(query);
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions: Record<string, unknown> };
    return [extensions.code, extensions.argument, message];
  }
};
const MORIYAMA = encodeId('Person', 'hiroshi-moriyama');
const ALLOWED = 'around, kinds, status, depth, from, to, match, asOf, maxNodes';

describe('export arguments', () => {
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
  ])('are parsed from "%s"', (query, subgraphArguments) => {
    expect(parse(query)).toEqual(subgraphArguments);
  });

  it.each([
    ['aruond=x', 'INVALID_ARGUMENT', 'aruond', `Unknown argument "aruond". Allowed: ${ALLOWED}.`],
    ['depth=1&depth=2', 'INVALID_ARGUMENT', 'depth', 'depth: given more than once. Give it once.'],
    ['around=x&depth=one', 'INVALID_ARGUMENT', 'depth', 'depth: "one" is not a whole number.'],
    ['maxNodes=1e3', 'INVALID_ARGUMENT', 'maxNodes', 'maxNodes: "1e3" is not a whole number.'],
    ['maxNodes=', 'INVALID_ARGUMENT', 'maxNodes', 'maxNodes: "" is not a whole number.'],
    ['depth=2', 'INVALID_ARGUMENT', 'depth', 'depth: needs an entity to start from. Give around as well.'],
    [
      'around=',
      'INVALID_ARGUMENT',
      'around',
      'around: the list is empty. Name an entity, or omit it for an overview.',
    ],
    [
      'kinds=MEET',
      'INVALID_ARGUMENT',
      'kinds',
      'kinds: unknown value "MEET". Allowed: MET, MEMBER_OF, EXCHANGE_CHANNEL, PART_OF, ACT.',
    ],
    [
      'status=held',
      'INVALID_ARGUMENT',
      'status',
      'status: unknown value "held". Allowed: HELD, PLANNED, REQUESTED, REFUSED, POSTPONED, RESCHEDULED, CANCELLED, UNCONFIRMED.',
    ],
    ['match=SURE', 'INVALID_ARGUMENT', 'match', 'match: unknown value "SURE". Allowed: POSSIBLE, CERTAIN.'],
    [
      'from=2025-13',
      'INVALID_DATE',
      'from',
      expect.stringContaining('from: "2025-13" does not exist; write a year'),
    ],
  ])('are rejected in "%s"', (query, code, argument, message) => {
    expect(parseError(query)).toEqual([code, argument, message]);
  });
});

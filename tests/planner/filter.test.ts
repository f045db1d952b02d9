/** A filter becomes text by its shape alone, with names of its own for every test in it. */
import { describe, expect, it } from 'vitest';
import { parseFragment } from '../../src/engines/cypher/parse-fragment.js';
import {
  composeCondition,
  composeIdLists,
  condition,
  type Filter,
  getFilterParameters,
  MATCH_ALL,
} from '../../src/planner/filter.js';

const parts = new Map(
  [
    parseFragment(
      'held',
      '// A membership.\n// requires: person\n// params: role\nEXISTS {\n  MATCH (person)-[membership:MEMBER_OF]->(:Entity) WHERE membership.role = $role\n}',
    ),
    parseFragment(
      'met',
      '// Ids.\n// params: with\n// returns: id\nMATCH (one:Person {id: $with})\nWITH one.id AS id',
    ),
  ].map((part) => [part.name, part]),
);
const held = (role: string): Filter => condition('held', { role });
const compose = (filter: Filter) => composeCondition(filter, parts, 'person_s0', 's0', 's0_total');

describe('a filter', () => {
  it('gives each test variables of its own and parameters of its own, in EXISTS as well', () => {
    expect(compose({ kind: 'all', operands: [held('a'), { kind: 'not', operands: held('b') }] })).toBe(
      '((EXISTS {\n  MATCH (person_s0)-[membership_s0_total_f0:MEMBER_OF]->(:Entity) WHERE membership_s0_total_f0.role = $s0_f0_role\n}) AND ' +
        'NOT (EXISTS {\n  MATCH (person_s0)-[membership_s0_total_f1:MEMBER_OF]->(:Entity) WHERE membership_s0_total_f1.role = $s0_f1_role\n}))',
    );
  });

  it('gathers the ids of a test that gives some once, for the rows and for their count', () => {
    const filter: Filter = { kind: 'any', operands: [held('a'), condition('met', { with: 'x' })] };
    expect(composeIdLists(filter, parts, 's0')).toEqual({
      lines: [
        'CALL {',
        '  MATCH (one_s0_f1:Person {id: $s0_f1_with})\n  WITH one_s0_f1.id AS id_s0_f1',
        '  RETURN collect(DISTINCT id_s0_f1) AS found_s0_f1',
        '}',
      ],
      variables: ['found_s0_f1'],
    });
    expect(compose(filter)).toMatch(/ OR person_s0\.id IN found_s0_f1\)$/);
  });

  it('of nothing is true when all must hold, and false when one must', () => {
    expect(compose(MATCH_ALL)).toBe('true');
    expect(compose({ kind: 'any', operands: [] })).toBe('false');
    expect(compose({ kind: 'not', operands: MATCH_ALL })).toBe('NOT true');
  });

  it('has the same text whatever its values', () => {
    expect(compose(held("') OR true"))).toEqual(compose(held('Head')));
  });

  it('names its parameters by the place of their test', () => {
    const both: Filter = {
      kind: 'any',
      operands: [held('a'), { kind: 'not', operands: condition('met', { with: 'x' }) }],
    };
    expect(getFilterParameters(both, parts, 's0')).toEqual({ s0_f0_role: 'a', s0_f1_with: 'x' });
  });

  it('fails where a test is given other parameters than it takes, or is none', () => {
    expect(() => getFilterParameters(condition('held', { place: 'x' }), parts, 's0')).toThrow(
      'The filter held takes role, and was given place.',
    );
    expect(() => compose(condition('nothing', {}))).toThrow(
      'There is no filter named nothing in cypher/filters.',
    );
  });
});

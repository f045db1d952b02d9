/** Filters: the text depends on their shape only, and every condition has names of its own. */
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
  it('gives each condition its own variables and parameters, inside EXISTS too', () => {
    expect(compose({ kind: 'and', operands: [held('a'), { kind: 'not', operand: held('b') }] })).toBe(
      '((EXISTS {\n  MATCH (person_s0)-[membership_s0_total_f0:MEMBER_OF]->(:Entity) WHERE membership_s0_total_f0.role = $s0_f0_role\n}) AND ' +
        'NOT (EXISTS {\n  MATCH (person_s0)-[membership_s0_total_f1:MEMBER_OF]->(:Entity) WHERE membership_s0_total_f1.role = $s0_f1_role\n}))',
    );
  });

  it('collects the ids of a condition once, for the rows and for their count', () => {
    const filter: Filter = { kind: 'or', operands: [held('a'), condition('met', { with: 'x' })] };
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

  it('is true for an empty and, false for an empty or', () => {
    expect(compose(MATCH_ALL)).toBe('true');
    expect(compose({ kind: 'or', operands: [] })).toBe('false');
    expect(compose({ kind: 'not', operand: MATCH_ALL })).toBe('NOT true');
  });

  it('has the same text for all values', () => {
    expect(compose(held("') OR true"))).toEqual(compose(held('Head')));
  });

  it('numbers its parameters by condition', () => {
    const both: Filter = {
      kind: 'or',
      operands: [held('a'), { kind: 'not', operand: condition('met', { with: 'x' }) }],
    };
    expect(getFilterParameters(both, parts, 's0')).toEqual({ s0_f0_role: 'a', s0_f1_with: 'x' });
  });

  it('throws for unknown conditions and for parameters that a condition does not take', () => {
    expect(() => getFilterParameters(condition('held', { place: 'x' }), parts, 's0')).toThrow(
      'The filter held takes the parameters role, but was given place.',
    );
    expect(() => compose(condition('nothing', {}))).toThrow('There is no Cypher fragment named nothing.');
  });
});

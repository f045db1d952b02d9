/** The header of a Cypher fragment. */
import { expect, it } from 'vitest';
import { parseFragment } from '../../src/engines/cypher/parse-fragment.js';

it('reads the keys and the description of a header', () => {
  const text =
    '// The members.\n// requires: entity\n// order NAME_DESC: member.name DESC, member.id\nMATCH (entity)\n';
  expect(parseFragment('members', text)).toEqual({
    name: 'members',
    description: 'The members.',
    requires: ['entity'],
    params: [],
    returns: [],
    orders: new Map([
      [
        'NAME_DESC',
        [
          { expression: 'member.name', isDescending: true },
          { expression: 'member.id', isDescending: false },
        ],
      ],
    ]),
    total: null,
    body: 'MATCH (entity)',
  });
});

it('rejects an unknown key, which would silently become part of the description', () => {
  expect(() => parseFragment('members', '// The members.\n// return: member\nMATCH (member)\n')).toThrow(
    'The fragment members has an unknown header line "return: member".',
  );
});

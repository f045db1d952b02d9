/** Ids: made from kind and slug, read back, and nothing else is one. */
import { describe, expect, it } from 'vitest';
import { decodeId, encodeId, parseId } from '../../src/model/ids.js';

it('makes an id of a kind and a slug, and reads it back', () => {
  expect(encodeId('Person', 'hiroshi-moriyama')).toBe('UGVyc29uOmhpcm9zaGktbW9yaXlhbWE');
  expect(decodeId('UGVyc29uOmhpcm9zaGktbW9yaXlhbWE')).toEqual({
    kind: 'Person',
    localName: 'hiroshi-moriyama',
  });
});

it.each([
  '',
  'x',
  'UGVyc29uOg',
  'UGVyc29uOmhpcm9zaGktbW9yaXlhbWE=',
  Buffer.from('Ghost:x').toString('base64url'),
])('takes %s for no id', (id) => {
  expect(decodeId(id)).toBeNull();
});

describe('parseId', () => {
  it('reads an id, or kind/slug of what has a slug', () => {
    const id = encodeId('Person', 'wang-yi');
    const read = { kind: 'Person', localName: 'wang-yi', id };
    expect([parseId(id), parseId('person/wang-yi')]).toEqual([read, read]);
    expect(parseId('channel/talks')?.id).toBe(encodeId('Channel', 'talks'));
  });

  it.each([
    'wang-yi',
    'persons/wang-yi',
    'Person/wang-yi',
    'person/Wang Yi',
    'person/',
    'person/a/b',
    'act/a',
    '森山',
    '',
  ])('reads nothing out of %j', (text) => {
    expect(parseId(text)).toBeNull();
  });
});

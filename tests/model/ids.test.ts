/** Ids: encoded from kind and slug, decoded again, and nothing else is accepted. */
import { describe, expect, it } from 'vitest';
import { decodeId, encodeId, parseId } from '../../src/model/ids.js';

it('encodes a kind and a slug, and decodes them', () => {
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
])('does not accept %s as an id', (id) => {
  expect(decodeId(id)).toBeNull();
});

describe('parseId', () => {
  it('accepts an id, or kind/slug for a kind that has slugs', () => {
    const id = encodeId('Person', 'wang-yi');
    const parsed = { kind: 'Person', localName: 'wang-yi', id };
    expect([parseId(id), parseId('person/wang-yi')]).toEqual([parsed, parsed]);
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
  ])('does not accept %j', (text) => {
    expect(parseId(text)).toBeNull();
  });
});

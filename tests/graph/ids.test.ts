/** Ids: made from kind and slug, read back, and nothing else is one. */
import { expect, it } from 'vitest';
import { decodeId, encodeId } from '../../src/graph/ids.js';

it('makes an id of a kind and a slug, and reads it back', () => {
  expect(encodeId('Person', 'hiroshi-moriyama')).toBe('UGVyc29uOmhpcm9zaGktbW9yaXlhbWE');
  expect(decodeId('UGVyc29uOmhpcm9zaGktbW9yaXlhbWE')).toEqual({ kind: 'Person', local: 'hiroshi-moriyama' });
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

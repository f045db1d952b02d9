/** Whether a client accepts gzip, by its Accept-Encoding header. */
import { expect, it } from 'vitest';
import { acceptsGzip } from '../../../src/server/http/accepts-gzip.js';

it.each([
  ['gzip', true],
  ['br, GZIP;q=0.5', true],
  ['*', true],
  ['gzip;q=0', false],
  ['gzip; q=0.000', false],
  ['*, gzip;q=0', false],
  ['gzip, *;q=0', true],
  ['*;q=0', false],
  ['x-gzip2', false],
  ['br', false],
  ['', false],
  [undefined, false],
])('returns for %j: %j', (header, expected) => {
  expect(acceptsGzip(header)).toBe(expected);
});

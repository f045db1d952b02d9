/** The size of documents: exact, and in linear time for nested fragments. */
import { getIntrospectionQuery, parse } from 'graphql';
import { expect, it } from 'vitest';
import { EXAMPLES } from '../../../../src/server/graphql/examples.js';
import {
  type DocumentSize,
  measureDocument,
} from '../../../../src/server/security/limits/measure-document.js';
import { DOCUMENT_LIMITS } from '../../../../src/server/security/limits/use-document-limits.js';

const SMALLEST: DocumentSize = {
  operations: 1,
  fragments: 0,
  directives: 0,
  aliases: 0,
  rootFields: 1,
  depth: 1,
  introspectionDepth: 0,
};

it.each([
  ['{ a }', {}],
  ['{ a { b { c } } d { e } }', { rootFields: 2, depth: 3 }],
  ['{ __typename x: __typename y: __typename }', { rootFields: 3, aliases: 2 }],
  ['{ ... { a { ... on B { b } } } }', { depth: 2 }],
  ['{ ...F ...F } fragment F on Query { a { b } c }', { fragments: 1, rootFields: 4, depth: 2 }],
  ['query A { a } query B { a { b } b }', { operations: 2, rootFields: 2, depth: 2 }],
  ['{ a @skip(if: true) @include(if: true) }', { directives: 2 }],
  ['{ ...F } fragment F on Query { a { ...F } }', { fragments: 1, depth: 1 }],
  ['{ a { b } __schema { types { name } } }', { rootFields: 2, depth: 2, introspectionDepth: 3 }],
  ['{ ...Missing }', { rootFields: 0, depth: 0 }],
])('measures %s', (text, size) => {
  expect(measureDocument(parse(text))).toEqual({ ...SMALLEST, ...size });
});

it('measures fragments that double at each level in linear time', () => {
  const fragments = Array.from(
    { length: 50 },
    (_, at) => `fragment F${at} on Query { ${at === 49 ? 'a' : `a { ...F${at + 1} ...F${at + 1} }`} }`,
  );
  expect(measureDocument(parse(`{ ...F0 } ${fragments.join(' ')}`))).toEqual({
    ...SMALLEST,
    fragments: 50,
    depth: 50,
  });
});

it.each<[string, string]>([
  ['the standard introspection', getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true })],
  ...EXAMPLES.map(({ query }, at) => [`example ${at + 1}`, query] as [string, string]),
])('%s is within the limits', (_, text) => {
  const size = measureDocument(parse(text));
  for (const [name, [max]] of Object.entries(DOCUMENT_LIMITS))
    expect([name, size[name as keyof DocumentSize] <= max]).toEqual([name, true]);
});

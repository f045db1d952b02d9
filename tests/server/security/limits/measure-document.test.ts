/** The measures of documents: exact, and quick for what is made to be slow. */
import { getIntrospectionQuery, parse } from 'graphql';
import { expect, it } from 'vitest';
import { EXAMPLES } from '../../../../src/server/graphql/examples.js';
import {
  type DocumentSize,
  measureDocument,
} from '../../../../src/server/security/limits/measure-document.js';
import { DOCUMENT_LIMITS } from '../../../../src/server/security/limits/use-document-limits.js';

const NONE: DocumentSize = {
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
])('of %s', (text, measures) => {
  expect(measureDocument(parse(text))).toEqual({ ...NONE, ...measures });
});

it('of fragments that double at each step grow with the text alone', () => {
  const steps = Array.from(
    { length: 50 },
    (_, at) => `fragment F${at} on Query { ${at === 49 ? 'a' : `a { ...F${at + 1} ...F${at + 1} }`} }`,
  );
  expect(measureDocument(parse(`{ ...F0 } ${steps.join(' ')}`))).toEqual({
    ...NONE,
    fragments: 50,
    depth: 50,
  });
});

it.each<[string, string]>([
  ['the standard introspection', getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true })],
  ...EXAMPLES.map(({ query }, at) => [`example ${at + 1}`, query] as [string, string]),
])('%s is within the limits', (_, text) => {
  const measures = measureDocument(parse(text));
  for (const [name, [most]] of Object.entries(DOCUMENT_LIMITS))
    expect([name, measures[name as keyof DocumentSize] <= most]).toEqual([name, true]);
});

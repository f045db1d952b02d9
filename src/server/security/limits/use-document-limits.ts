/** Yoga plugin that refuses documents that are too large, before they are validated. */
import { type DocumentNode, type GraphQLError, NoSchemaIntrospectionCustomRule, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { apiError } from '../../../model/api-error.js';
import { MAX_ALIASES } from '../../../model/limits.js';
import { type DocumentSize, measureDocument } from './measure-document.js';

/** Maximum of each measure of a document, and its unit in messages. */
export const DOCUMENT_LIMITS: Readonly<Record<keyof DocumentSize, readonly [max: number, unit: string]>> = {
  operations: [10, 'operations'],
  fragments: [50, 'fragments'],
  directives: [10, 'directives'],
  aliases: [MAX_ALIASES, 'aliases'],
  rootFields: [20, 'root fields'],
  depth: [15, 'levels of fields'],
  introspectionDepth: [15, 'levels of introspection fields'],
};
export const MAX_TOKENS = 2_000;

export interface DocumentLimitOptions {
  /** Whether clients may query the schema. */
  readonly allowsIntrospection: boolean;
}

export function useDocumentLimits({ allowsIntrospection }: DocumentLimitOptions): Plugin {
  // Yoga caches documents by their text, so a repeated document is the same object.
  const checked = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => {
        try {
          return parse(source, { ...options, maxTokens: MAX_TOKENS });
        } catch (error) {
          throw /^Syntax Error: Document contains more/.test(String((error as Error).message))
            ? documentTooLarge('too many', 'tokens', MAX_TOKENS)
            : error;
        }
      });
    },
    onValidate({ params: { documentAST }, addValidationRule, setResult }) {
      if (!allowsIntrospection) addValidationRule(NoSchemaIntrospectionCustomRule);
      const violations = checked.get(documentAST) ?? findViolations(measureDocument(documentAST));
      checked.set(documentAST, violations);
      if (violations.length > 0) setResult(violations);
    },
  };
}

function findViolations(size: DocumentSize): GraphQLError[] {
  return (Object.keys(DOCUMENT_LIMITS) as (keyof DocumentSize)[]).flatMap((name) => {
    const [max, unit] = DOCUMENT_LIMITS[name];
    return size[name] > max ? [documentTooLarge(size[name], unit, max)] : [];
  });
}

function documentTooLarge(found: number | 'too many', unit: string, max: number): GraphQLError {
  return apiError(
    'LIMIT_EXCEEDED',
    `The document has ${found} ${unit}; at most ${max.toLocaleString('en-GB')} are allowed. Split it into several requests.`,
  );
}

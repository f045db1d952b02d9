/** Refuses documents that are too large, before they are validated, and says which limit and by how much. */
import { type DocumentNode, type GraphQLError, NoSchemaIntrospectionCustomRule, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { apiError } from '../../../model/api-error.js';
import { MAX_ALIASES } from '../../../model/limits.js';
import { type DocumentSize, measureDocument } from './measure-document.js';

/** Of one document: the most of each, what it is called, and what to do about it. */
export const DOCUMENT_LIMITS: Readonly<Record<keyof DocumentSize, readonly [most: number, of: string]>> = {
  operations: [10, 'operations'],
  fragments: [50, 'fragments'],
  directives: [10, 'directives'],
  aliases: [MAX_ALIASES, 'aliases'],
  rootFields: [20, 'root fields'],
  depth: [15, 'fields in fields'],
  introspectionDepth: [15, 'fields in fields of the introspection'],
};
export const MAX_TOKENS = 2_000;

export interface DocumentLimitOptions {
  /** Whether the schema may be asked for. */
  readonly allowsIntrospection: boolean;
}

export function useDocumentLimits({ allowsIntrospection }: DocumentLimitOptions): Plugin {
  // Yoga gives the same document for the same text.
  const checked = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => {
        try {
          return parse(source, { ...options, maxTokens: MAX_TOKENS });
        } catch (error) {
          throw /^Syntax Error: Document contains more/.test(String((error as Error).message))
            ? documentTooLarge('tokens', MAX_TOKENS)
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

function findViolations(measures: DocumentSize): GraphQLError[] {
  return (Object.keys(DOCUMENT_LIMITS) as (keyof DocumentSize)[]).flatMap((name) => {
    const [max, unit] = DOCUMENT_LIMITS[name];
    return measures[name] > max ? [documentTooLarge(unit, max, measures[name])] : [];
  });
}

function documentTooLarge(unit: string, max: number, found?: number): GraphQLError {
  return apiError(
    'LIMIT_EXCEEDED',
    `The document has ${found ?? 'more than the most'} ${unit}; at most ${max.toLocaleString('en-GB')} are taken. Ask in several requests.`,
  );
}

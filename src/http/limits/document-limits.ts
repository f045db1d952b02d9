/** Refuses documents that are too large, before they are validated, and says which limit and by how much. */
import { type DocumentNode, type GraphQLError, NoSchemaIntrospectionCustomRule, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { fault } from '../../errors.js';
import { MOST_ALIASES } from '../../limits.js';
import { type Measures, measure } from './measure.js';

/** Of one document: the most of each, what it is called, and what to do about it. */
export const DOCUMENT_LIMITS: Readonly<Record<keyof Measures, readonly [most: number, of: string]>> = {
  operations: [10, 'operations'],
  fragments: [50, 'fragments'],
  directives: [10, 'directives'],
  aliases: [MOST_ALIASES, 'aliases'],
  rootFields: [20, 'root fields'],
  depth: [15, 'fields in fields'],
  introspectionDepth: [15, 'fields in fields of the introspection'],
};
export const MOST_TOKENS = 2_000;

export interface DocumentRules {
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
}

export function documentLimits({ introspection }: DocumentRules): Plugin {
  // Yoga gives the same document for the same text.
  const known = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => {
        try {
          return parse(source, { ...options, maxTokens: MOST_TOKENS });
        } catch (error) {
          throw /^Syntax Error: Document contains more/.test(String((error as Error).message))
            ? tooLarge('tokens', MOST_TOKENS)
            : error;
        }
      });
    },
    onValidate({ params: { documentAST }, addValidationRule, setResult }) {
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
      const faults = known.get(documentAST) ?? faultsOf(measure(documentAST));
      known.set(documentAST, faults);
      if (faults.length > 0) setResult(faults);
    },
  };
}

function faultsOf(measures: Measures): GraphQLError[] {
  return (Object.keys(DOCUMENT_LIMITS) as (keyof Measures)[]).flatMap((name) => {
    const [most, of] = DOCUMENT_LIMITS[name];
    return measures[name] > most ? [tooLarge(of, most, measures[name])] : [];
  });
}

function tooLarge(of: string, most: number, found?: number): GraphQLError {
  return fault(
    'LIMIT_EXCEEDED',
    `The document has ${found ?? 'more than the most'} ${of}; at most ${most.toLocaleString('en-GB')} are taken. Ask in several requests.`,
  );
}

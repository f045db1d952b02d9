/** Generates random valid queries from a schema, with random fields, arguments, aliases and fragments. */
import fc from 'fast-check';
import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { ResolverContext } from '../../src/planner/resolver-context.js';

/** Values that fit the article's graph, by name of the argument. */
const STRING_VALUES: Readonly<Record<string, readonly string[]>> = {
  name: ['Moriyama', '王毅', 'wang', 'China', 'nobody at all'],
  query: ['Moriyama', 'party', 'japan', 'x'],
  slug: ['wang-yi', 'japan', 'china', 'communist-party-of-china', 'liberal-democratic-party', 'nobody'],
  language: ['ja', 'zh-Hant'],
};
const IDS = ['person/wang-yi', 'person/hiroshi-moriyama', 'country/japan', 'country/china', 'party/komeito'];
const INT_RANGES: Readonly<Record<string, readonly [number, number]>> = {
  first: [1, 100],
  last: [1, 100],
  maxNodes: [5, 1_000],
  maxLength: [1, 6],
  depth: [0, 4],
};
const MAX_DEPTH = 7;

export function randomQuery(schema: GraphQLSchema): fc.Arbitrary<string> {
  return fc.gen().map((gen) => new QueryWriter(schema, gen).query());
}

class QueryWriter {
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly gen: fc.GeneratorValue,
  ) {}

  query(): string {
    return this.selection(this.schema.getQueryType() as GraphQLNamedType, 0);
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    const parts = this.fieldsOf(type, depth);
    if (isAbstractType(type) && this.chance(2)) {
      const concrete = this.oneOf(this.schema.getPossibleTypes(type));
      parts.push(`... on ${concrete.name} ${this.selection(concrete, depth)}`);
    }
    return `{ ${parts.join(' ')} }`;
  }

  private fieldsOf(type: GraphQLNamedType, depth: number): string[] {
    const fields =
      'getFields' in type ? (Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]) : [];
    const candidates = fields.filter(
      ({ type: of }) => depth < MAX_DEPTH || !isCompositeType(getNamedType(of)),
    );
    const chosen = new Set(
      candidates.length > 0
        ? Array.from({ length: this.integerBetween(1, 4) }, () => this.oneOf(candidates))
        : [],
    );
    const written = [...chosen].map((field) => this.field(field, depth));
    if (written.length === 0 || this.chance(6)) written.push('__typename');
    return written;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const args = field.args.filter((arg) => isRequiredArgument(arg) || this.shouldPass(arg));
    // The server rejects first together with last.
    const passed = args.filter(
      ({ name }) => name !== 'last' || !args.some((other) => other.name === 'first'),
    );
    const written = passed.map((arg) => `${arg.name}: ${this.value(arg.name, arg.type)}`).join(', ');
    const named = getNamedType(field.type);
    const subselection = isCompositeType(named) ? ` ${this.selection(named, depth + 1)}` : '';
    const alias = passed.length > 0 && this.aliases < 15 ? `a${this.aliases++}: ` : '';
    return `${alias}${field.name}${written ? `(${written})` : ''}${subselection}`;
  }

  /** Passes sizes often, because they determine the cost, and filters seldom, because they reduce results. */
  private shouldPass({ name, type }: GraphQLArgument): boolean {
    if (name in INT_RANGES) return this.chance(2);
    return isEnumType(getNamedType(type)) && this.chance(8);
  }

  private value(name: string, type: GraphQLInputType): string {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const count = this.integerBetween(1, 4);
      return `[${Array.from({ length: count }, () => this.value(name, nullable.ofType)).join(', ')}]`;
    }
    const named = getNamedType(nullable);
    if (isEnumType(named)) return this.oneOf(named.getValues()).name;
    if (isInputObjectType(named)) return '{}';
    if (named.name === 'Int') {
      const [min, max] = INT_RANGES[name] ?? [1, 10];
      return String(this.integerBetween(min, max));
    }
    return JSON.stringify(this.oneOf(named.name === 'ID' ? IDS : (STRING_VALUES[name] ?? ['x'])));
  }

  private oneOf<Item>(items: readonly Item[]): Item {
    return items[this.integerBetween(0, items.length - 1)] as Item;
  }

  private chance(outOf: number): boolean {
    return this.integerBetween(1, outOf) === 1;
  }

  private integerBetween(min: number, max: number): number {
    return this.gen(fc.integer, { min, max });
  }
}

/** Counts the resolved fields of each request, by request id, except `__typename`. Replaces the schema's resolvers. */
export function countResolved(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const calls = new Map<string, number>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve = defaultFieldResolver } = field;
      field.resolve = (source, args, context: ResolverContext, info) => {
        calls.set(context.requestId, (calls.get(context.requestId) ?? 0) + 1);
        return resolve(source, args, context, info);
      };
    }
  }
  return calls;
}

/** What a GraphQL document selects: fields by object type, and what is wanted of a connection. */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { FIELD_PLAN } from './field-plan.js';

export type Field = GraphQLField<unknown, unknown>;
export type Nodes = readonly FieldNode[];

/** What of a resolver's info the reading of a selection needs. */
export type Document = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** A field with the object types on which it is selected. */
export interface Gathered {
  readonly nodes: Nodes;
  readonly field: Field;
  /** The response key. */
  readonly key: string;
  readonly types: Set<string>;
}

/** The response path of a key below another path; '' is where one begins. */
export function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** Fields by response key, as an execution on this type collects them. */
function collect(document: Document, type: GraphQLObjectType, nodes: Nodes): Map<string, Nodes> {
  return collectSubfields(document.schema, document.fragments, document.variableValues, type, nodes);
}

/** The fields selected on each object type; the same field nodes on several types are one. */
export function gather(
  document: Document,
  concretes: readonly GraphQLObjectType[],
  nodes: Nodes,
): Gathered[] {
  const gathered: Gathered[] = [];
  for (const type of concretes) {
    for (const [key, group] of collect(document, type, nodes)) {
      const field = fieldNamed(type, group[0]?.name.value ?? '');
      if (!field) continue;
      const twin = gathered.find((other) => other.key === key && isSame(other, group, field));
      if (twin) twin.types.add(type.name);
      else gathered.push({ nodes: group, field, key, types: new Set([type.name]) });
    }
  }
  return gathered;
}

const OF_ANY_TYPE: readonly Field[] = [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef];

function fieldNamed(type: GraphQLObjectType, name: string): Field | undefined {
  return type.getFields()[name] ?? OF_ANY_TYPE.find((field) => field.name === name);
}

/** What is asked of a connection: which of its parts, and the selections on its items. */
export interface ConnectionSelection {
  readonly wants: { rows: boolean; cursors: boolean; more: boolean; total: boolean; undated: boolean };
  readonly items: readonly {
    readonly type: GraphQLOutputType;
    readonly nodes: Nodes;
    readonly path: string;
  }[];
}

export function readConnection(
  document: Document,
  connection: GraphQLObjectType,
  nodes: Nodes,
  path: string,
): ConnectionSelection {
  const wants = { rows: false, cursors: false, more: false, total: false, undated: false };
  const items: { type: GraphQLOutputType; nodes: Nodes; path: string }[] = [];
  const take = (type: GraphQLObjectType, selected: Nodes, above: string): void => {
    for (const [key, group] of collect(document, type, selected)) {
      const name = group[0]?.name.value ?? '';
      const field = type.getFields()[name];
      if (!field) continue;
      const here = below(above, key);
      if (name === 'nodes' || name === 'node') items.push({ type: field.type, nodes: group, path: here });
      if (name === 'edges') take(getNamedType(field.type) as GraphQLObjectType, group, here);
      if (name === 'edges' || name === 'nodes') wants.rows = true;
      if (name === 'cursor') wants.cursors = true;
      if (name === 'pageInfo') wants.rows = wants.cursors = wants.more = true;
      if (name === 'totalCount' || name === 'truncated') wants.total = true;
      if (name === 'undatedCount') wants.undated = true;
    }
  };
  take(connection, nodes, path);
  return { wants, items };
}

function isSame(other: Gathered, nodes: Nodes, field: Field): boolean {
  return (
    other.field.extensions[FIELD_PLAN] === field.extensions[FIELD_PLAN] &&
    other.nodes.length === nodes.length &&
    other.nodes.every((node, index) => node === nodes[index])
  );
}

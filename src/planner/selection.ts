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

export type SchemaField = GraphQLField<unknown, unknown>;
export type FieldNodes = readonly FieldNode[];

/** What of a resolver's info the reading of a selection needs. */
export type SelectionContext = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** A field with the object types on which it is selected. */
export interface SelectedField {
  readonly nodes: FieldNodes;
  readonly field: SchemaField;
  /** The response key. */
  readonly responseKey: string;
  readonly typeNames: Set<string>;
}

/** The response path of a key below another path; '' is where one begins. */
export function joinPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** Fields by response key, as an execution on this type collects them. */
function collectByKey(
  selectionContext: SelectionContext,
  type: GraphQLObjectType,
  nodes: FieldNodes,
): Map<string, FieldNodes> {
  return collectSubfields(
    selectionContext.schema,
    selectionContext.fragments,
    selectionContext.variableValues,
    type,
    nodes,
  );
}

/** The fields selected on each object type; the same field nodes on several types are one. */
export function collectFieldsByType(
  selectionContext: SelectionContext,
  objectTypes: readonly GraphQLObjectType[],
  nodes: FieldNodes,
): SelectedField[] {
  const fields: SelectedField[] = [];
  for (const type of objectTypes) {
    for (const [responseKey, fieldNodes] of collectByKey(selectionContext, type, nodes)) {
      const field = findField(type, fieldNodes[0]?.name.value ?? '');
      if (!field) continue;
      const existing = fields.find(
        (other) => other.responseKey === responseKey && isSameSelection(other, fieldNodes, field),
      );
      if (existing) existing.typeNames.add(type.name);
      else fields.push({ nodes: fieldNodes, field, responseKey, typeNames: new Set([type.name]) });
    }
  }
  return fields;
}

const META_FIELDS: readonly SchemaField[] = [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef];

function findField(type: GraphQLObjectType, name: string): SchemaField | undefined {
  return type.getFields()[name] ?? META_FIELDS.find((field) => field.name === name);
}

/** What is asked of a connection: which of its parts, and the selections on its items. */
export interface ConnectionSelection {
  readonly requested: {
    rows: boolean;
    cursors: boolean;
    hasMore: boolean;
    totalCount: boolean;
    undatedCount: boolean;
  };
  readonly itemSelections: readonly {
    readonly type: GraphQLOutputType;
    readonly nodes: FieldNodes;
    readonly path: string;
  }[];
}

export function readConnectionSelection(
  selectionContext: SelectionContext,
  connection: GraphQLObjectType,
  nodes: FieldNodes,
  path: string,
): ConnectionSelection {
  const requested = { rows: false, cursors: false, hasMore: false, totalCount: false, undatedCount: false };
  const itemSelections: { type: GraphQLOutputType; nodes: FieldNodes; path: string }[] = [];
  const visit = (type: GraphQLObjectType, fieldNodes: FieldNodes, parentPath: string): void => {
    for (const [key, group] of collectByKey(selectionContext, type, fieldNodes)) {
      const name = group[0]?.name.value ?? '';
      const field = type.getFields()[name];
      if (!field) continue;
      const fieldPath = joinPath(parentPath, key);
      if (name === 'nodes' || name === 'node')
        itemSelections.push({ type: field.type, nodes: group, path: fieldPath });
      if (name === 'edges') visit(getNamedType(field.type) as GraphQLObjectType, group, fieldPath);
      if (name === 'edges' || name === 'nodes') requested.rows = true;
      if (name === 'cursor') requested.cursors = true;
      if (name === 'pageInfo') requested.rows = requested.cursors = requested.hasMore = true;
      if (name === 'totalCount' || name === 'truncated') requested.totalCount = true;
      if (name === 'undatedCount') requested.undatedCount = true;
    }
  };
  visit(connection, nodes, path);
  return { requested, itemSelections };
}

function isSameSelection(other: SelectedField, nodes: FieldNodes, field: SchemaField): boolean {
  return (
    other.field.extensions[FIELD_PLAN] === field.extensions[FIELD_PLAN] &&
    other.nodes.length === nodes.length &&
    other.nodes.every((node, index) => node === nodes[index])
  );
}

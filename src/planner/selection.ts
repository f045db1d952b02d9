/** Reads a GraphQL selection: which fields it selects on which object types. */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { FIELD_PLAN } from './field-plan.js';

export type SchemaField = GraphQLField<unknown, unknown>;
export type FieldNodes = readonly FieldNode[];

/** The parts of a resolver's `info` that are needed to read a selection. */
export type SelectionContext = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

export interface SelectedField {
  readonly fieldNodes: FieldNodes;
  readonly field: SchemaField;
  readonly responseKey: string;
  /** Object types on which it is selected. */
  readonly typeNames: Set<string>;
}

/** Appends a response key to a response path. The empty path is the root. */
export function joinPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** Field nodes by response key, collected as graphql-js does when it executes this type. */
export function collectByKey(
  { schema, fragments, variableValues }: SelectionContext,
  type: GraphQLObjectType,
  fieldNodes: FieldNodes,
): Map<string, FieldNodes> {
  return collectSubfields(schema, fragments, variableValues, type, fieldNodes);
}

/** The fields selected on each object type. What several types select alike is one field. */
export function collectFieldsByType(
  context: SelectionContext,
  objectTypes: readonly GraphQLObjectType[],
  parentNodes: FieldNodes,
): SelectedField[] {
  const fields: SelectedField[] = [];
  for (const type of objectTypes) {
    for (const [responseKey, fieldNodes] of collectByKey(context, type, parentNodes)) {
      const field = findField(type, fieldNodes[0]?.name.value ?? '');
      if (!field) continue;
      const existing = fields.find(
        (other) => other.responseKey === responseKey && isSameSelection(other, fieldNodes, field),
      );
      if (existing) existing.typeNames.add(type.name);
      else fields.push({ fieldNodes, field, responseKey, typeNames: new Set([type.name]) });
    }
  }
  return fields;
}

const META_FIELDS: readonly SchemaField[] = [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef];

function findField(type: GraphQLObjectType, name: string): SchemaField | undefined {
  return type.getFields()[name] ?? META_FIELDS.find((field) => field.name === name);
}

function isSameSelection(other: SelectedField, fieldNodes: FieldNodes, field: SchemaField): boolean {
  return (
    other.field.extensions[FIELD_PLAN] === field.extensions[FIELD_PLAN] &&
    other.fieldNodes.length === fieldNodes.length &&
    other.fieldNodes.every((node, index) => node === fieldNodes[index])
  );
}

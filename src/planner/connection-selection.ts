/** Reads a selection on a Relay connection: its requested parts, and the selections on its items. */
import { type GraphQLObjectType, type GraphQLOutputType, getNamedType } from 'graphql';
import { collectByKey, type FieldNodes, joinPath, type SelectionContext } from './selection.js';

export interface RequestedParts {
  rows: boolean;
  cursors: boolean;
  /** Whether there is another page, which takes reading one row more. */
  hasMore: boolean;
  totalCount: boolean;
  undatedCount: boolean;
}

export interface ConnectionSelection {
  readonly requested: RequestedParts;
  /** The selections on `nodes` and `edges.node`. */
  readonly itemSelections: readonly ItemSelection[];
}

interface ItemSelection {
  readonly type: GraphQLOutputType;
  readonly fieldNodes: FieldNodes;
  readonly path: string;
}

export function readConnectionSelection(
  context: SelectionContext,
  connection: GraphQLObjectType,
  fieldNodes: FieldNodes,
  path: string,
): ConnectionSelection {
  const requested = { rows: false, cursors: false, hasMore: false, totalCount: false, undatedCount: false };
  const itemSelections: ItemSelection[] = [];
  const visit = (type: GraphQLObjectType, parentNodes: FieldNodes, parentPath: string): void => {
    for (const [key, nodes] of collectByKey(context, type, parentNodes)) {
      const name = nodes[0]?.name.value ?? '';
      const field = type.getFields()[name];
      if (!field) continue;
      const fieldPath = joinPath(parentPath, key);
      if (name === 'nodes' || name === 'node')
        itemSelections.push({ type: field.type, fieldNodes: nodes, path: fieldPath });
      if (name === 'edges') visit(getNamedType(field.type) as GraphQLObjectType, nodes, fieldPath);
      if (name === 'edges' || name === 'nodes') requested.rows = true;
      if (name === 'cursor') requested.cursors = true;
      if (name === 'pageInfo') requested.rows = requested.cursors = requested.hasMore = true;
      if (name === 'totalCount' || name === 'truncated') requested.totalCount = true;
      if (name === 'undatedCount') requested.undatedCount = true;
    }
  };
  visit(connection, fieldNodes, path);
  return { requested, itemSelections };
}

/** For a page whose rows, cursors and count are known before the statement: only its rows are read. */
export function withoutPaging({ rows, totalCount, undatedCount }: RequestedParts): RequestedParts {
  return { rows: rows || totalCount, cursors: false, hasMore: false, totalCount: false, undatedCount };
}

/** Collects the entities of a load for the name index, while their rows are written to the graph. */
import type { NodeRow, StoredName } from '../../model/graph-rows.js';
import type { IndexedEntity } from '../../names/name-index.js';

/** Yields all rows unchanged, and appends those with names to `namedEntities`. */
export function* collectNamedEntities(
  nodes: Iterable<NodeRow>,
  namedEntities: IndexedEntity[],
): Generator<NodeRow> {
  for (const node of nodes) {
    if ('searchKeys' in node.properties) namedEntities.push(toIndexedEntity(node));
    yield node;
  }
}

function toIndexedEntity({ id, properties }: NodeRow): IndexedEntity {
  return {
    id,
    name: String(properties.name),
    names: JSON.parse(String(properties.names)) as StoredName[],
    searchKeys: properties.searchKeys as string[],
    nameText: String(properties.nameText),
  };
}

/** The statements that write and remove rows: one template each for nodes and edges, instantiated per label or type. */
import { type EdgeType, isEdgeType, labelsOf, type NodeLabel } from '../../model/graph-rows.js';
import { type Fragments, fragmentBody } from '../cypher/read-fragments.js';

export type RowKind = NodeLabel | EdgeType;

export interface LoadStatements {
  readonly write: (kind: RowKind) => string;
  readonly remove: (kind: RowKind) => string;
}

/** `fragments` are those of `cypher/load/`. */
export function createLoadStatements(fragments: Fragments): LoadStatements {
  const statements = new Map<string, string>();
  const statement = (action: 'write' | 'remove', kind: RowKind): string => {
    const key = `${action} ${kind}`;
    const text = statements.get(key) ?? instantiate(fragments, action, kind);
    statements.set(key, text);
    return text;
  };
  return { write: (kind) => statement('write', kind), remove: (kind) => statement('remove', kind) };
}

function instantiate(fragments: Fragments, action: 'write' | 'remove', kind: RowKind): string {
  if (isEdgeType(kind)) return fillIn(fragmentBody(fragments, `${action}-edges`), { type: kind });
  const labels = labelsOf(kind);
  const values = { key: labels[0] ?? kind, labels: labels.join(':') };
  return fillIn(fragmentBody(fragments, `${action}-nodes`), values);
}

/** Labels and types come from the model's constants, never from facts: Cypher takes no parameter in their place. */
function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (marker, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${marker} has no value.`);
    return value;
  });
}

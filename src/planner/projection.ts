/** Creates the projection of a fragment's rows, or of one bound variable, before anything is selected on it. */
import { type GraphQLNamedType, type GraphQLOutputType, getNamedType } from 'graphql';
import type { Fragment } from '../engines/cypher/parse-fragment.js';
import { CYPHER_VARIABLE, type RelatedPlan } from './field-plan.js';
import type { ColumnField, Projection } from './planned-field.js';

/** The fragment's columns are in scope. The first is the item itself. */
export function projectFragment(fragment: Fragment, type: GraphQLOutputType): Projection {
  const variable = getCypherVariable(getNamedType(type));
  return { variable, columns: new Set(fragment.returns), needs: new Set(), needsLabels: false, children: [] };
}

export function projectVariable(variable: string, type: GraphQLNamedType): Projection {
  return {
    variable: getCypherVariable(type) ?? variable,
    columns: new Set(),
    needs: new Set(),
    needsLabels: false,
    children: [],
  };
}

function getCypherVariable(type: GraphQLNamedType): string | null {
  return (type.extensions[CYPHER_VARIABLE] as string | undefined) ?? null;
}

/** The parent's column that already holds a field's value. Null if there is none. */
export function findColumn(parent: Projection, { fromColumn }: RelatedPlan): ColumnField | null {
  return fromColumn !== undefined && parent.columns.has(fromColumn)
    ? { kind: 'column', column: fromColumn }
    : null;
}

/** Whether the parent has every variable that the fragment requires. `parent` is null at the root. */
export function hasRequiredVariables({ requires }: Fragment, parent: Projection | null): boolean {
  return requires.every((name) => parent !== null && (name === parent.variable || parent.columns.has(name)));
}

/** Throws if the parent's fragment does not return the column that a bound field reads. */
export function assertColumn({ columns }: Projection, variable: string, field: string): void {
  if (columns.has(variable)) return;
  throw new Error(
    `The field ${field} reads the column ${variable}, which the fragment of its list or item must return. ` +
      `It returns ${[...columns].join(', ') || 'none'}.`,
  );
}

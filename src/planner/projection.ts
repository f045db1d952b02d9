/** What is projected of the rows of a part, or of one thing in them, before anything was selected. */
import { type GraphQLNamedType, type GraphQLOutputType, getNamedType } from 'graphql';
import type { Fragment } from '../engines/cypher/parse-fragment.js';
import { CYPHER_VARIABLE, type RelatedPlan } from './field-plan.js';
import type { ColumnField, Projection } from './planned-field.js';

/** A view of the rows of a part: its columns are in scope, and the first is the item itself. */
export function projectFragment(part: Fragment, type: GraphQLOutputType): Projection {
  const variable = getCypherVariable(getNamedType(type));
  return { variable, columns: new Set(part.returns), needs: new Set(), needsLabels: false, children: [] };
}

/** A view of one thing that is bound already. */
export function projectVariable(variable: string, type: GraphQLNamedType): Projection {
  const subject = getCypherVariable(type) ?? variable;
  return { variable: subject, columns: new Set(), needs: new Set(), needsLabels: false, children: [] };
}

function getCypherVariable(type: GraphQLNamedType): string | null {
  return (type.extensions[CYPHER_VARIABLE] as string | undefined) ?? null;
}

/** The column that says the same as the part of a field would. */
export function findColumn(view: Projection, { fromColumn }: RelatedPlan): ColumnField | null {
  return fromColumn !== undefined && view.columns.has(fromColumn)
    ? { kind: 'given', column: fromColumn }
    : null;
}

/** Whether a part can begin among what a view has; null: at the root, where there is nothing yet. */
export function hasRequiredVariables({ requires }: Fragment, view: Projection | null): boolean {
  return requires.every((name) => view !== null && (name === view.variable || view.columns.has(name)));
}

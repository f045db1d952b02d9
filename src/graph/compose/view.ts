/** What is projected of the rows of a part, or of one thing in them, before anything was selected. */
import { type GraphQLNamedType, type GraphQLOutputType, getNamedType } from 'graphql';
import type { Part } from '../statements.js';
import { type RelatedPlan, SUBJECT } from './field-plan.js';
import type { GivenSlot, View } from './slot.js';

/** A view of the rows of a part: its columns are in scope, and the first is the item itself. */
export function partView(part: Part, type: GraphQLOutputType): View {
  const subject = subjectOf(getNamedType(type));
  return { subject, columns: new Set(part.gives), needs: new Set(), labels: false, children: [] };
}

/** A view of one thing that is bound already. */
export function boundView(variable: string, type: GraphQLNamedType): View {
  const subject = subjectOf(type) ?? variable;
  return { subject, columns: new Set(), needs: new Set(), labels: false, children: [] };
}

function subjectOf(type: GraphQLNamedType): string | null {
  return (type.extensions[SUBJECT] as string | undefined) ?? null;
}

/** The column that says the same as the part of a field would. */
export function givenBy(view: View, { given }: RelatedPlan): GivenSlot | null {
  return given !== undefined && view.columns.has(given) ? { kind: 'given', column: given } : null;
}

/** Whether a part can begin among what a view has; null: at the root, where there is nothing yet. */
export function canBegin({ begins }: Part, view: View | null): boolean {
  return begins.every((name) => view !== null && (name === view.subject || view.columns.has(name)));
}

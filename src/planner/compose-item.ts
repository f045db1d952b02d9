/** Composes the map that a statement returns for each row: the values of an item and of the fields below it. */
import { suffixVariable } from '../engines/cypher/rename-variables.js';
import { getNeededColumns } from './needed-columns.js';
import { getOrderKeys, resolveExpression, type Variables } from './order.js';
import type { FragmentField, Projection } from './planned-field.js';

/** `{name: person_s0.name, s1: s1, …}`, with the values of the sort keys if cursors are requested. */
export function composeItem(field: FragmentField): string {
  const { alias, fragment, projection } = field;
  const variables = suffixColumns(getNeededColumns(field), alias);
  const item = suffixVariable(fragment.returns[0] ?? '', alias);
  const entries = composeEntries(projection, projection.variable ? item : null, variables);
  if (field.kind === 'connected' && field.requested.cursors) {
    const order = getOrderKeys(fragment, field.order, false);
    entries.push(
      `sortKeys: [${order.map((key) => resolveExpression(key.expression, variables)).join(', ')}]`,
    );
  }
  return `{${entries.join(', ')}}`;
}

function composeEntries(projection: Projection, item: string | null, variables: Variables): string[] {
  const entries = [...projection.needs].map((name) => {
    const value = projection.columns.has(name) ? variables.get(name) : `${item}.${name}`;
    return `${name}: ${value}`;
  });
  if (projection.needsLabels) entries.push(`labels: labels(${item})`);
  for (const child of projection.children) {
    if (child.kind === 'bound') {
      const variable = variables.get(child.variable) ?? item ?? child.variable;
      const inner = composeEntries(child.projection, variable, new Map()).join(', ');
      entries.push(`${child.alias}: CASE WHEN ${variable} IS NULL THEN null ELSE {${inner}} END`);
    } else {
      for (const column of getResultColumns(child)) entries.push(`${column}: ${column}`);
    }
  }
  return entries.length > 0 ? entries : ['present: true'];
}

/** The columns under which a field's rows and counts come out of its subqueries. */
export function getResultColumns(field: FragmentField): string[] {
  const columns = needsRows(field) ? [field.alias] : [];
  if (field.kind === 'connected' && field.requested.totalCount) columns.push(`${field.alias}_total`);
  if (field.kind === 'connected' && field.undated) columns.push(`${field.alias}_undated`);
  return columns;
}

/** False for a connection if only its counts are requested. */
export function needsRows(field: FragmentField): boolean {
  return field.kind === 'related' || field.requested.rows;
}

/** A fragment's columns and their variables in the statement. */
export function suffixColumns(columns: readonly string[], suffix: string): Map<string, string> {
  return new Map(columns.map((column) => [column, suffixVariable(column, suffix)]));
}

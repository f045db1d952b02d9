/** Composes the one Cypher statement of a root field. The text depends on the plan's shape, values are parameters. */

import type { Fragment } from '../engines/cypher/parse-fragment.js';
import type { Fragments } from '../engines/cypher/read-fragments.js';
import { suffixVariable, suffixVariables } from '../engines/cypher/rename-variables.js';
import type { Parameters } from '../engines/graph.js';
import { composeItem, getResultColumns, needsRows, suffixColumns } from './compose-item.js';
import { composeCondition, composeIdLists, type Filter, getFilterParameters, MATCH_ALL } from './filter.js';
import { composeKeyset } from './keyset.js';
import { getNeededColumns } from './needed-columns.js';
import { composeIndexConditions, composeOrderBy, getOrderKeys, type Variables } from './order.js';
import type { BoundField, ConnectedField, FragmentField, Projection } from './planned-field.js';
import { composeImports, instantiateFragment, wrapInCall } from './subquery.js';

export interface Statement {
  readonly text: string;
  readonly parameters: Parameters;
}

/** `filterFragments`: the fragments that conditions of filters name. */
export function composeStatement(roots: readonly FragmentField[], filterFragments: Fragments): Statement {
  const composer = new Composer(filterFragments);
  const text = composer.compose(roots);
  return { text, parameters: composer.parameters };
}

class Composer {
  readonly parameters: Parameters = {};

  constructor(private readonly filterFragments: Fragments) {}

  compose(roots: readonly FragmentField[]): string {
    const [firstRoot] = roots;
    // A selection of `__typename` only needs nothing from the graph.
    const nonEmptyRoots = roots.filter((root) => getResultColumns(root).length > 0);
    if (nonEmptyRoots.length === 0) return 'RETURN true AS asked';
    const idListLines = nonEmptyRoots.flatMap(
      (root) => composeIdLists(getFilter(root), this.filterFragments, root.alias).lines,
    );
    // A single root is not wrapped in CALL, so that an index can provide its order.
    if (firstRoot && roots.length === 1 && idListLines.length === 0 && needsRows(firstRoot)) {
      const collectLine = `WITH collect(${composeItem(firstRoot)}) AS ${firstRoot.alias}`;
      return [
        ...this.composeRows(firstRoot, true, collectLine),
        ...this.composeCounts(firstRoot, new Map()),
        `RETURN ${getResultColumns(firstRoot).join(', ')}`,
      ].join('\n');
    }
    return [
      ...idListLines,
      ...roots.flatMap((root) => this.composeSubqueries(root, new Map())),
      `RETURN ${roots.flatMap(getResultColumns).join(', ')}`,
    ].join('\n');
  }

  /** One subquery for the rows, if they are requested, and one for each requested count. */
  private composeSubqueries(field: FragmentField, outerScope: Variables): string[] {
    if (!needsRows(field)) return this.composeCounts(field, outerScope);
    const rows = this.composeRows(field, false, `RETURN collect(${composeItem(field)}) AS ${field.alias}`);
    return [
      ...wrapInCall([
        ...composeImports(field.fragment, field.requiredLabels, field.alias, outerScope),
        ...rows,
      ]),
      ...this.composeCounts(field, outerScope),
    ];
  }

  private composeCounts(field: FragmentField, outerScope: Variables): string[] {
    if (field.kind === 'related') return [];
    const lines: string[] = [];
    if (field.requested.totalCount)
      lines.push(
        ...this.composeCount(field, field.fragment, field.alias, `${field.alias}_total`, outerScope),
      );
    if (field.undated) {
      const { fragment, params } = field.undated;
      const prefix = `${field.alias}_u`;
      this.bindParameters(prefix, fragment, params);
      lines.push(...this.composeCount(field, fragment, prefix, `${field.alias}_undated`, outerScope));
    }
    return lines;
  }

  private composeCount(
    field: ConnectedField,
    fragment: Fragment,
    prefix: string,
    column: string,
    outerScope: Variables,
  ): string[] {
    if (fragment.total !== null) {
      // sum() returns a row even where there is nothing to count, as count(*) does.
      const total = `sum(${suffixVariables(fragment.total, column)})`;
      return wrapInCall([
        ...composeImports(fragment, field.requiredLabels, column, outerScope),
        `RETURN ${total} AS ${column}`,
      ]);
    }
    if (prefix === field.alias) this.bindParameters(prefix, fragment, field.params);
    return wrapInCall([
      ...composeImports(fragment, field.requiredLabels, column, outerScope),
      ...this.composeFilteredBody(field, fragment, instantiateFragment(fragment, prefix, column), column),
      `RETURN count(*) AS ${column}`,
    ]);
  }

  /** The body of a fragment, with the field's filter as a further condition. */
  private composeFilteredBody(
    field: FragmentField,
    fragment: Fragment,
    body: string,
    suffix: string,
  ): string[] {
    const filter = getFilter(field);
    if (filter === MATCH_ALL) return [body];
    Object.assign(this.parameters, getFilterParameters(filter, this.filterFragments, field.alias));
    const { variables: idLists } = composeIdLists(filter, this.filterFragments, field.alias);
    const item = suffixVariable(fragment.returns[0] ?? '', suffix);
    return [
      ...(idLists.length > 0 ? [`WITH ${idLists.join(', ')}`] : []),
      body,
      `  AND ${composeCondition(filter, this.filterFragments, item, field.alias, suffix)}`,
    ];
  }

  /** The rows of a fragment, ordered and limited, then the subqueries of its children, then `closingLine`. */
  private composeRows(field: FragmentField, isRoot: boolean, closingLine: string): string[] {
    const { alias, fragment, projection } = field;
    const limit = getRowLimit(field);
    this.bindParameters(alias, fragment, withLimit(field, limit));
    const isBackward = field.kind === 'connected' && field.pageRequest.isBackward;
    const order = getOrderKeys(fragment, field.order, isBackward);
    const variables = suffixColumns(getNeededColumns(field), alias);
    const orderBy = composeOrderBy(order, variables);
    const withClause = `WITH ${[...variables.values()].join(', ')}`;
    const indexConditions =
      field.kind === 'connected' ? composeIndexConditions(fragment, order, variables) : [];
    const keyset =
      field.kind === 'connected'
        ? composeKeyset(field, variables, (name, value) => this.addParameter(`${alias}_${name}`, value))
        : [];
    const conditions = isRoot ? [...indexConditions, ...keyset] : indexConditions;
    const lines = this.composeFilteredBody(
      field,
      fragment,
      instantiateFragment(fragment, alias, alias),
      alias,
    );
    lines.push(...conditions.map((condition) => `  AND ${condition}`), withClause);
    if (!isRoot && keyset.length > 0) lines.push(`WHERE ${keyset.join(' AND ')}`, withClause);
    lines.push(limit === null ? orderBy : `${orderBy} LIMIT ${this.addParameter(`${alias}_limit`, limit)}`);
    const children = this.composeChildren(projection, itemScope(field, variables));
    if (children.subqueries.length > 0)
      lines.push(
        ...children.subqueries,
        `WITH ${[...variables.values(), ...children.columns].join(', ')} ${orderBy}`,
      );
    return [...lines, closingLine];
  }

  private composeChildren(
    projection: Projection,
    scope: Variables,
  ): { readonly subqueries: string[]; readonly columns: string[] } {
    const subqueries: string[] = [];
    const columns: string[] = [];
    for (const child of projection.children) {
      if (child.kind === 'bound') {
        const inner = this.composeChildren(child.projection, boundScope(child, scope));
        subqueries.push(...inner.subqueries);
        columns.push(...inner.columns);
      } else {
        subqueries.push(...this.composeSubqueries(child, scope));
        columns.push(...getResultColumns(child));
      }
    }
    return { subqueries, columns };
  }

  private addParameter(name: string, value: unknown): string {
    this.parameters[name] = value;
    return `$${name}`;
  }

  private bindParameters(prefix: string, fragment: Fragment, params: Parameters): void {
    const actual = Object.keys(params).sort().join(', ');
    const expected = [...fragment.params].sort().join(', ');
    if (actual !== expected)
      throw new Error(
        `The fragment ${fragment.name} takes the parameters ${expected || 'none'}, but was given ${actual || 'none'}.`,
      );
    for (const [name, value] of Object.entries(params)) this.addParameter(`${prefix}_${name}`, value);
  }
}

function getFilter(field: FragmentField): Filter {
  return field.kind === 'connected' ? field.filter : MATCH_ALL;
}

/** How many rows to read: one more than the page has if `hasNextPage` is requested. Null: all. */
function getRowLimit(field: FragmentField): number | null {
  if (field.kind === 'related') return field.limit;
  return field.prefetched ? null : field.pageRequest.size + (field.requested.hasMore ? 1 : 0);
}

/** A fragment that declares `limit` stops there by itself. */
function withLimit({ fragment, params }: FragmentField, limit: number | null): Parameters {
  if (!fragment.params.includes('limit')) return params;
  if (limit === null) throw new Error(`The fragment ${fragment.name} takes a limit, but the field has none.`);
  return { ...params, limit };
}

/** The variables that fragments below an item may require. Evidence requires whatever cites it as `cited`. */
function itemScope({ fragment, projection }: FragmentField, variables: Variables): Variables {
  const scope = new Map(variables);
  const item = variables.get(fragment.returns[0] ?? '');
  if (projection.variable && item) scope.set(projection.variable, item).set('cited', item);
  return scope;
}

function boundScope({ variable, projection }: BoundField, outerScope: Variables): Variables {
  const item = outerScope.get(variable) ?? variable;
  const scope = new Map([['cited', item]]);
  if (projection.variable) scope.set(projection.variable, item);
  return scope;
}

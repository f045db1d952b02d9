/** Writes the one statement of a planned selection: the text follows its shape alone, values are parameters. */

import type { Fragments } from '../engines/cypher/fragments.js';
import type { Fragment } from '../engines/cypher/parse-fragment.js';
import { suffixVariable, suffixVariables } from '../engines/cypher/rename-variables.js';
import type { Parameters } from '../engines/graph.js';
import { decodeCursor, type SortValue } from './cursor.js';
import { composeCondition, composeIdLists, type Filter, getFilterParameters, MATCH_ALL } from './filter.js';
import { getNeededColumns } from './needed-columns.js';
import {
  composeIndexConditions,
  composeKeysetCondition,
  getOrderKeys,
  resolveExpression,
  type Variables,
} from './order.js';
import type { BoundField, ConnectedField, Projection, RelatedField } from './planned-field.js';
import { composeImports, instantiateFragment, wrapInCall } from './subquery.js';

export interface Statement {
  readonly text: string;
  readonly parameters: Parameters;
}

type FragmentField = RelatedField | ConnectedField;

/** `filters` are the parts that the filters of slots name. */
export function composeStatement(roots: readonly FragmentField[], filters: Fragments): Statement {
  const composer = new Composer(filters);
  const text = composer.compose(roots);
  return { text, parameters: composer.parameters };
}

class Composer {
  readonly parameters: Parameters = {};

  constructor(private readonly filterFragments: Fragments) {}

  compose(roots: readonly FragmentField[]): string {
    const [firstRoot] = roots;
    // `__typename` alone asks the graph for nothing.
    const nonEmptyRoots = roots.filter((root) => this.getResultColumns(root).length > 0);
    if (nonEmptyRoots.length === 0) return 'RETURN true AS asked';
    const idListLines = nonEmptyRoots.flatMap(
      (root) => composeIdLists(getFilter(root), this.filterFragments, root.alias).lines,
    );
    // A lone root stays outside CALL, so that an index can carry its order.
    if (firstRoot && roots.length === 1 && idListLines.length === 0 && needsRows(firstRoot)) {
      const returned = this.getResultColumns(firstRoot);
      const lines = this.composeRows(
        firstRoot,
        true,
        `WITH collect(${this.composeItem(firstRoot)}) AS ${firstRoot.alias}`,
      );
      return [...lines, ...this.composeCounts(firstRoot, new Map()), `RETURN ${returned.join(', ')}`].join(
        '\n',
      );
    }
    const subqueries = roots.flatMap((root) => this.composeSubquery(root, new Map()));
    return [
      ...idListLines,
      ...subqueries,
      `RETURN ${roots.flatMap((root) => this.getResultColumns(root)).join(', ')}`,
    ].join('\n');
  }

  /** A child as subqueries: its rows, and its counts where they are asked for. */
  private composeSubquery(slot: FragmentField, outer: Variables): string[] {
    if (!needsRows(slot)) return this.composeCounts(slot, outer);
    const rows = this.composeRows(slot, false, `RETURN collect(${this.composeItem(slot)}) AS ${slot.alias}`);
    return [
      ...wrapInCall([...composeImports(slot.fragment, slot.requiredLabels, slot.alias, outer), ...rows]),
      ...this.composeCounts(slot, outer),
    ];
  }

  private composeCounts(slot: FragmentField, outer: Variables): string[] {
    if (slot.kind === 'related') return [];
    const lines: string[] = [];
    if (slot.requested.totalCount)
      lines.push(...this.composeCount(slot, slot.fragment, slot.alias, `${slot.alias}_total`, outer));
    if (slot.undated) {
      const prefix = `${slot.alias}_u`;
      this.bindParameters(prefix, slot.undated.fragment, slot.undated.params);
      lines.push(...this.composeCount(slot, slot.undated.fragment, prefix, `${slot.alias}_undated`, outer));
    }
    return lines;
  }

  private composeCount(
    slot: ConnectedField,
    part: Fragment,
    prefix: string,
    column: string,
    outer: Variables,
  ): string[] {
    if (part.total !== null) {
      // An aggregate gives a row where there is nothing to count for, as count(*) does.
      const total = `sum(${suffixVariables(part.total, column)})`;
      return wrapInCall([
        ...composeImports(part, slot.requiredLabels, column, outer),
        `RETURN ${total} AS ${column}`,
      ]);
    }
    if (prefix === slot.alias) this.bindParameters(prefix, part, slot.params);
    return wrapInCall([
      ...composeImports(part, slot.requiredLabels, column, outer),
      ...this.composeFilteredBody(slot, part, instantiateFragment(part, prefix, column), column),
      `RETURN count(*) AS ${column}`,
    ]);
  }

  /** The body of a part with the slot's filter; what was gathered for it is brought in. */
  private composeFilteredBody(slot: FragmentField, part: Fragment, body: string, suffix: string): string[] {
    const filter = getFilter(slot);
    if (filter === MATCH_ALL) return [body];
    Object.assign(this.parameters, getFilterParameters(filter, this.filterFragments, slot.alias));
    const { variables: idLists } = composeIdLists(filter, this.filterFragments, slot.alias);
    const subject = suffixVariable(part.returns[0] ?? '', suffix);
    return [
      ...(idLists.length > 0 ? [`WITH ${idLists.join(', ')}`] : []),
      body,
      `  AND ${composeCondition(filter, this.filterFragments, subject, slot.alias, suffix)}`,
    ];
  }

  /** The rows of a part with its children, closed by `last`. */
  private composeRows(slot: FragmentField, isRoot: boolean, closingLine: string): string[] {
    const { alias, fragment, projection } = slot;
    const limit = getRowLimit(slot);
    // A part that takes the limit goes no further than it.
    const hasLimitParam = fragment.params.includes('limit');
    if (hasLimitParam && limit === null)
      throw new Error(`The part ${fragment.name} takes a limit, and there is none.`);
    this.bindParameters(alias, fragment, hasLimitParam ? { ...slot.params, limit: limit } : slot.params);
    const backward = slot.kind === 'connected' && slot.pageRequest.isBackward;
    const order = getOrderKeys(fragment, slot.order, backward);
    const columns = getNeededColumns(slot);
    const variables = suffixColumns(columns, alias);
    const keyset = slot.kind === 'connected' ? this.composeKeyset(slot, variables) : [];
    const itemColumn = fragment.returns[0] ?? '';
    const scope = new Map(variables);
    const subject = variables.get(itemColumn);
    if (projection.variable && subject) scope.set(projection.variable, subject).set('cited', subject);
    const orderBy = `ORDER BY ${order.map((key) => `${resolveExpression(key.expression, variables)}${key.isDescending ? ' DESC' : ''}`).join(', ')}`;
    const indexConditions =
      slot.kind === 'connected' ? composeIndexConditions(fragment, order, variables) : [];
    const conditions = isRoot ? [...indexConditions, ...keyset] : indexConditions;
    const lines = this.composeFilteredBody(
      slot,
      fragment,
      instantiateFragment(fragment, alias, alias),
      alias,
    );
    lines.push(...conditions.map((condition) => `  AND ${condition}`));
    const withClause = `WITH ${[...variables.values()].join(', ')}`;
    lines.push(withClause);
    if (!isRoot && keyset.length > 0) lines.push(`WHERE ${keyset.join(' AND ')}`, withClause);
    if (limit !== null) this.parameters[`${alias}_limit`] = limit;
    lines.push(limit === null ? orderBy : `${orderBy} LIMIT $${alias}_limit`);
    const children = this.composeChildren(projection, scope);
    if (children.calls.length > 0) {
      lines.push(
        ...children.calls,
        `WITH ${[...variables.values(), ...children.carried].join(', ')} ${orderBy}`,
      );
    }
    return [...lines, closingLine];
  }

  private composeKeyset(slot: ConnectedField, variables: Variables): string[] {
    if (slot.prefetched) return [];
    const { after, before } = slot.pageRequest;
    const order = getOrderKeys(slot.fragment, slot.order, false).map((key) => ({
      ...key,
      expression: resolveExpression(key.expression, variables),
    }));
    const conditions: string[] = [];
    for (const [argument, cursor] of [
      ['after', after],
      ['before', before],
    ] as const) {
      if (cursor === null) continue;
      const values = decodeCursor(argument, cursor, slot.fingerprint, order.length);
      const names = values.map((value, index) => this.addCursorParameter(slot, argument, index, value));
      conditions.push(composeKeysetCondition(order, names, argument === 'before'));
    }
    return conditions;
  }

  private addCursorParameter(
    slot: ConnectedField,
    argument: string,
    index: number,
    value: SortValue,
  ): string {
    const name = `${slot.alias}_${argument}${index}`;
    this.parameters[name] = value;
    return `$${name}`;
  }

  private composeChildren(view: Projection, scope: Variables): { calls: string[]; carried: string[] } {
    const subqueries: string[] = [];
    const columns: string[] = [];
    for (const child of view.children) {
      if (child.kind === 'bound') {
        const inner = this.composeChildren(child.projection, scopeOfBoundItem(child, scope));
        subqueries.push(...inner.calls);
        columns.push(...inner.carried);
      } else {
        subqueries.push(...this.composeSubquery(child, scope));
        columns.push(...this.getResultColumns(child));
      }
    }
    return { calls: subqueries, carried: columns };
  }

  private getResultColumns(slot: FragmentField): string[] {
    const columns = needsRows(slot) ? [slot.alias] : [];
    if (slot.kind === 'connected' && slot.requested.totalCount) columns.push(`${slot.alias}_total`);
    if (slot.kind === 'connected' && slot.undated) columns.push(`${slot.alias}_undated`);
    return columns;
  }

  /** The map of one row. */
  private composeItem(slot: FragmentField): string {
    const { alias, fragment, projection } = slot;
    const variables = suffixColumns(getNeededColumns(slot), alias);
    const subject = suffixVariable(fragment.returns[0] ?? '', alias);
    const entries = this.composeEntries(projection, projection.variable ? subject : null, variables);
    if (slot.kind === 'connected' && slot.requested.cursors) {
      const order = getOrderKeys(fragment, slot.order, false);
      entries.push(
        `sortKeys: [${order.map((key) => resolveExpression(key.expression, variables)).join(', ')}]`,
      );
    }
    return `{${entries.join(', ')}}`;
  }

  private composeEntries(view: Projection, subject: string | null, variables: Variables): string[] {
    const entries = [...view.needs].map((name) => {
      const value = view.columns.has(name) ? variables.get(name) : `${subject}.${name}`;
      return `${name}: ${value}`;
    });
    if (view.needsLabels) entries.push(`labels: labels(${subject})`);
    for (const child of view.children) {
      if (child.kind === 'bound') {
        const variable = variables.get(child.variable) ?? subject ?? child.variable;
        const inner = this.composeEntries(child.projection, variable, new Map()).join(', ');
        entries.push(`${child.alias}: CASE WHEN ${variable} IS NULL THEN null ELSE {${inner}} END`);
      } else {
        for (const column of this.getResultColumns(child)) entries.push(`${column}: ${column}`);
      }
    }
    return entries.length > 0 ? entries : ['present: true'];
  }

  private bindParameters(prefix: string, part: Fragment, params: Parameters): void {
    const actual = Object.keys(params).sort().join(', ');
    if (actual !== [...part.params].sort().join(', ')) {
      throw new Error(
        `The part ${part.name} takes ${part.params.join(', ') || 'nothing'}, and was given ${actual || 'nothing'}.`,
      );
    }
    for (const [name, value] of Object.entries(params)) this.parameters[`${prefix}_${name}`] = value;
  }
}

function getFilter(slot: FragmentField): Filter {
  return slot.kind === 'connected' ? slot.filter : MATCH_ALL;
}

/** How many rows are read at most, one more than a page where there being more is asked for; null: all. */
function getRowLimit(slot: FragmentField): number | null {
  if (slot.kind === 'related') return slot.limit;
  return slot.prefetched ? null : slot.pageRequest.size + (slot.requested.hasMore ? 1 : 0);
}

function needsRows(slot: FragmentField): boolean {
  return slot.kind === 'related' || slot.requested.rows;
}

function suffixColumns(columns: readonly string[], suffix: string): Map<string, string> {
  return new Map(columns.map((column) => [column, suffixVariable(column, suffix)]));
}

function scopeOfBoundItem(slot: BoundField, scope: Variables): Variables {
  const variable = scope.get(slot.variable) ?? slot.variable;
  const inner = new Map([['cited', variable]]);
  if (slot.projection.variable) inner.set(slot.projection.variable, variable);
  return inner;
}

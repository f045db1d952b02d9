/** Writes the one statement of a planned selection: the text follows its shape alone, values are parameters. */
import type { Parameters } from '../graph.js';
import type { Part, Parts } from '../statements.js';
import { neededColumns } from './columns.js';
import { decodeCursor, type SortKey } from './cursor.js';
import { conditionOf, EVERYTHING, type Filter, filterParameters, gather } from './filter.js';
import { beyond, carriedByIndex, inScope, keys, type Variables } from './order.js';
import { ownName, withOwnNames } from './own-names.js';
import type { BoundSlot, ConnectedSlot, RelatedSlot, View } from './slot.js';
import { bodyOf, imports, subquery } from './subquery.js';

export interface Statement {
  readonly text: string;
  readonly parameters: Parameters;
}

type PartSlot = RelatedSlot | ConnectedSlot;

/** `filters` are the parts that the filters of slots name. */
export function compose(roots: readonly PartSlot[], filters: Parts): Statement {
  const composer = new Composer(filters);
  const text = composer.statement(roots);
  return { text, parameters: composer.parameters };
}

class Composer {
  readonly parameters: Parameters = {};

  constructor(private readonly filters: Parts) {}

  statement(roots: readonly PartSlot[]): string {
    const [only] = roots;
    // `__typename` alone asks the graph for nothing.
    const asked = roots.filter((root) => this.columnsOf(root).length > 0);
    if (asked.length === 0) return 'RETURN true AS asked';
    const gathered = asked.flatMap((root) => gather(filterOf(root), this.filters, root.alias).lines);
    // A lone root stays outside CALL, so that an index can carry its order.
    if (only && roots.length === 1 && gathered.length === 0 && wantsRows(only)) {
      const returned = this.columnsOf(only);
      const lines = this.rows(only, true, `WITH collect(${this.item(only)}) AS ${only.alias}`);
      return [...lines, ...this.counts(only, new Map()), `RETURN ${returned.join(', ')}`].join('\n');
    }
    const calls = roots.flatMap((root) => this.call(root, new Map()));
    return [...gathered, ...calls, `RETURN ${roots.flatMap((root) => this.columnsOf(root)).join(', ')}`].join(
      '\n',
    );
  }

  /** A child as subqueries: its rows, and its counts where they are asked for. */
  private call(slot: PartSlot, outer: Variables): string[] {
    if (!wantsRows(slot)) return this.counts(slot, outer);
    const rows = this.rows(slot, false, `RETURN collect(${this.item(slot)}) AS ${slot.alias}`);
    return [
      ...subquery([...imports(slot.part, slot.guard, slot.alias, outer), ...rows]),
      ...this.counts(slot, outer),
    ];
  }

  private counts(slot: PartSlot, outer: Variables): string[] {
    if (slot.kind === 'related') return [];
    const lines: string[] = [];
    if (slot.wants.total)
      lines.push(...this.count(slot, slot.part, slot.alias, `${slot.alias}_total`, outer));
    if (slot.undated) {
      const prefix = `${slot.alias}_u`;
      this.bind(prefix, slot.undated.part, slot.undated.params);
      lines.push(...this.count(slot, slot.undated.part, prefix, `${slot.alias}_undated`, outer));
    }
    return lines;
  }

  private count(slot: ConnectedSlot, part: Part, prefix: string, as: string, outer: Variables): string[] {
    if (part.counts !== null) {
      // An aggregate gives a row where there is nothing to count for, as count(*) does.
      const counted = `sum(${withOwnNames(part.counts, as)})`;
      return subquery([...imports(part, slot.guard, as, outer), `RETURN ${counted} AS ${as}`]);
    }
    if (prefix === slot.alias) this.bind(prefix, part, slot.params);
    return subquery([
      ...imports(part, slot.guard, as, outer),
      ...this.filtered(slot, part, bodyOf(part, prefix, as), as),
      `RETURN count(*) AS ${as}`,
    ]);
  }

  /** The body of a part with the slot's filter; what was gathered for it is brought in. */
  private filtered(slot: PartSlot, part: Part, body: string, suffix: string): string[] {
    const filter = filterOf(slot);
    if (filter === EVERYTHING) return [body];
    Object.assign(this.parameters, filterParameters(filter, this.filters, slot.alias));
    const { found } = gather(filter, this.filters, slot.alias);
    const subject = ownName(part.gives[0] ?? '', suffix);
    return [
      ...(found.length > 0 ? [`WITH ${found.join(', ')}`] : []),
      body,
      `  AND ${conditionOf(filter, this.filters, subject, slot.alias, suffix)}`,
    ];
  }

  /** The rows of a part with its children, closed by `last`. */
  private rows(slot: PartSlot, root: boolean, last: string): string[] {
    const { alias, part, view } = slot;
    const most = mostRows(slot);
    // A part that takes the limit goes no further than it.
    const takesLimit = part.params.includes('limit');
    if (takesLimit && most === null)
      throw new Error(`The part ${part.name} takes a limit, and there is none.`);
    this.bind(alias, part, takesLimit ? { ...slot.params, limit: most } : slot.params);
    const backward = slot.kind === 'connected' && slot.page.backward;
    const order = keys(part, slot.order, backward);
    const columns = neededColumns(slot);
    const variables = ownNames(columns, alias);
    const keyset = slot.kind === 'connected' ? this.keyset(slot, variables) : [];
    const first = part.gives[0] ?? '';
    const scope = new Map(variables);
    const subject = variables.get(first);
    if (view.subject && subject) scope.set(view.subject, subject).set('cited', subject);
    const orderBy = `ORDER BY ${order.map((key) => `${inScope(key.expression, variables)}${key.descending ? ' DESC' : ''}`).join(', ')}`;
    const indexed = slot.kind === 'connected' ? carriedByIndex(part, order, variables) : [];
    const conditions = root ? [...indexed, ...keyset] : indexed;
    const lines = this.filtered(slot, part, bodyOf(part, alias, alias), alias);
    lines.push(...conditions.map((condition) => `  AND ${condition}`));
    const carried = `WITH ${[...variables.values()].join(', ')}`;
    lines.push(carried);
    if (!root && keyset.length > 0) lines.push(`WHERE ${keyset.join(' AND ')}`, carried);
    if (most !== null) this.parameters[`${alias}_limit`] = most;
    lines.push(most === null ? orderBy : `${orderBy} LIMIT $${alias}_limit`);
    const children = this.children(view, scope);
    if (children.calls.length > 0) {
      lines.push(
        ...children.calls,
        `WITH ${[...variables.values(), ...children.carried].join(', ')} ${orderBy}`,
      );
    }
    return [...lines, last];
  }

  private keyset(slot: ConnectedSlot, variables: Variables): string[] {
    if (slot.ready) return [];
    const { after, before } = slot.page;
    const order = keys(slot.part, slot.order, false).map((key) => ({
      ...key,
      expression: inScope(key.expression, variables),
    }));
    const conditions: string[] = [];
    for (const [argument, cursor] of [
      ['after', after],
      ['before', before],
    ] as const) {
      if (cursor === null) continue;
      const values = decodeCursor(argument, cursor, slot.mark, order.length);
      const names = values.map((value, index) => this.cursorParameter(slot, argument, index, value));
      conditions.push(beyond(order, names, argument === 'before'));
    }
    return conditions;
  }

  private cursorParameter(slot: ConnectedSlot, argument: string, index: number, value: SortKey): string {
    const name = `${slot.alias}_${argument}${index}`;
    this.parameters[name] = value;
    return `$${name}`;
  }

  private children(view: View, scope: Variables): { calls: string[]; carried: string[] } {
    const calls: string[] = [];
    const carried: string[] = [];
    for (const child of view.children) {
      if (child.kind === 'bound') {
        const inner = this.children(child.view, boundScope(child, scope));
        calls.push(...inner.calls);
        carried.push(...inner.carried);
      } else {
        calls.push(...this.call(child, scope));
        carried.push(...this.columnsOf(child));
      }
    }
    return { calls, carried };
  }

  private columnsOf(slot: PartSlot): string[] {
    const columns = wantsRows(slot) ? [slot.alias] : [];
    if (slot.kind === 'connected' && slot.wants.total) columns.push(`${slot.alias}_total`);
    if (slot.kind === 'connected' && slot.undated) columns.push(`${slot.alias}_undated`);
    return columns;
  }

  /** The map of one row. */
  private item(slot: PartSlot): string {
    const { alias, part, view } = slot;
    const variables = ownNames(neededColumns(slot), alias);
    const subject = ownName(part.gives[0] ?? '', alias);
    const entries = this.entries(view, view.subject ? subject : null, variables);
    if (slot.kind === 'connected' && slot.wants.cursors) {
      const order = keys(part, slot.order, false);
      entries.push(`sortKeys: [${order.map((key) => inScope(key.expression, variables)).join(', ')}]`);
    }
    return `{${entries.join(', ')}}`;
  }

  private entries(view: View, subject: string | null, variables: Variables): string[] {
    const entries = [...view.needs].map((name) => {
      const value = view.columns.has(name) ? variables.get(name) : `${subject}.${name}`;
      return `${name}: ${value}`;
    });
    if (view.labels) entries.push(`labels: labels(${subject})`);
    for (const child of view.children) {
      if (child.kind === 'bound') {
        const variable = variables.get(child.variable) ?? subject ?? child.variable;
        const inner = this.entries(child.view, variable, new Map()).join(', ');
        entries.push(`${child.alias}: CASE WHEN ${variable} IS NULL THEN null ELSE {${inner}} END`);
      } else {
        for (const column of this.columnsOf(child)) entries.push(`${column}: ${column}`);
      }
    }
    return entries.length > 0 ? entries : ['present: true'];
  }

  private bind(prefix: string, part: Part, params: Parameters): void {
    const given = Object.keys(params).sort().join(', ');
    if (given !== [...part.params].sort().join(', ')) {
      throw new Error(
        `The part ${part.name} takes ${part.params.join(', ') || 'nothing'}, and was given ${given || 'nothing'}.`,
      );
    }
    for (const [name, value] of Object.entries(params)) this.parameters[`${prefix}_${name}`] = value;
  }
}

function filterOf(slot: PartSlot): Filter {
  return slot.kind === 'connected' ? slot.filter : EVERYTHING;
}

/** How many rows are read at most, one more than a page where there being more is asked for; null: all. */
function mostRows(slot: PartSlot): number | null {
  if (slot.kind === 'related') return slot.limit;
  return slot.ready ? null : slot.page.size + (slot.wants.more ? 1 : 0);
}

function wantsRows(slot: PartSlot): boolean {
  return slot.kind === 'related' || slot.wants.rows;
}

function ownNames(columns: readonly string[], suffix: string): Map<string, string> {
  return new Map(columns.map((column) => [column, ownName(column, suffix)]));
}

function boundScope(slot: BoundSlot, scope: Variables): Variables {
  const variable = scope.get(slot.variable) ?? slot.variable;
  const inner = new Map([['cited', variable]]);
  if (slot.view.subject) inner.set(slot.view.subject, variable);
  return inner;
}

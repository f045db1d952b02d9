/** Subqueries: what they bring in, and the body of a part in the names of its place. */
import type { Part } from '../statements.js';
import type { Variables } from './order.js';
import { ownName, withOwnNames } from './own-names.js';

/** Lines within CALL. */
export function subquery(lines: readonly string[]): string[] {
  return ['CALL {', ...lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`), '}'];
}

/** Brings in what the part begins at, under the part's own names. */
export function imports(
  part: Part,
  guard: readonly string[] | null,
  suffix: string,
  outer: Variables,
): string[] {
  if (part.begins.length === 0) return [];
  const pairs = part.begins.map((name) => {
    const variable = outer.get(name);
    if (!variable) throw new Error(`The part ${part.name} begins at ${name}, which is not in scope.`);
    return [ownName(name, suffix), variable] as const;
  });
  const guarded = guard ? ` WHERE ${guard.map((label) => `${pairs[0]?.[0]}:${label}`).join(' OR ')}` : '';
  return [
    `WITH ${[...new Set(pairs.map(([, variable]) => variable))].join(', ')}`,
    `WITH ${pairs.map(([name, variable]) => `${variable} AS ${name}`).join(', ')}${guarded}`,
  ];
}

/** Of each part by the names of its place, of which there are few. */
const KNOWN = new WeakMap<Part, Map<string, string>>();

/** The body with the parameters of its place, and variables of its own. */
export function bodyOf(part: Part, prefix: string, suffix: string): string {
  const bodies = KNOWN.get(part) ?? new Map<string, string>();
  KNOWN.set(part, bodies);
  const place = `${prefix} ${suffix}`;
  const known = bodies.get(place) ?? bodyWithin(part, prefix, suffix, new Map());
  bodies.set(place, known);
  return known;
}

/** The same, with variables that are called as `outer` calls them. */
export function bodyWithin(part: Part, prefix: string, suffix: string, outer: Variables): string {
  return withOwnNames(part.body, suffix, outer).replace(
    /\$(\w+)/g,
    (_, name: string) => `$${prefix}_${name}`,
  );
}

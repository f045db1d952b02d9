/** Subqueries: what they bring in, and the body of a part in the names of its place. */
import type { Fragment } from '../engines/cypher/parse-fragment.js';
import { suffixVariable, suffixVariables } from '../engines/cypher/rename-variables.js';
import type { Variables } from './order.js';

/** Lines within CALL. */
export function wrapInCall(lines: readonly string[]): string[] {
  return ['CALL {', ...lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`), '}'];
}

/** Brings in what the part begins at, under the part's own names. */
export function composeImports(
  part: Fragment,
  requiredLabels: readonly string[] | null,
  suffix: string,
  outerScope: Variables,
): string[] {
  if (part.requires.length === 0) return [];
  const pairs = part.requires.map((name) => {
    const variable = outerScope.get(name);
    if (!variable) throw new Error(`The part ${part.name} begins at ${name}, which is not in scope.`);
    return [suffixVariable(name, suffix), variable] as const;
  });
  const labelCondition = requiredLabels
    ? ` WHERE ${requiredLabels.map((label) => `${pairs[0]?.[0]}:${label}`).join(' OR ')}`
    : '';
  return [
    `WITH ${[...new Set(pairs.map(([, variable]) => variable))].join(', ')}`,
    `WITH ${pairs.map(([name, variable]) => `${variable} AS ${name}`).join(', ')}${labelCondition}`,
  ];
}

/** Of each part by the names of its place, of which there are few. */
const BODY_CACHE = new WeakMap<Fragment, Map<string, string>>();

/** The body with the parameters of its place, and variables of its own. */
export function instantiateFragment(part: Fragment, prefix: string, suffix: string): string {
  const bodies = BODY_CACHE.get(part) ?? new Map<string, string>();
  BODY_CACHE.set(part, bodies);
  const cacheKey = `${prefix} ${suffix}`;
  const body = bodies.get(cacheKey) ?? instantiateInScope(part, prefix, suffix, new Map());
  bodies.set(cacheKey, body);
  return body;
}

/** The same, with variables that are called as `outer` calls them. */
export function instantiateInScope(
  part: Fragment,
  prefix: string,
  suffix: string,
  outerScope: Variables,
): string {
  return suffixVariables(part.body, suffix, outerScope).replace(
    /\$(\w+)/g,
    (_, name: string) => `$${prefix}_${name}`,
  );
}

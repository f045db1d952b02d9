/** Cypher subqueries: `CALL { … }` blocks, what they import, and the body of a fragment with variables of its own. */
import type { Fragment } from '../engines/cypher/parse-fragment.js';
import { suffixVariable, suffixVariables } from '../engines/cypher/rename-variables.js';
import type { Variables } from './order.js';

export function wrapInCall(lines: readonly string[]): string[] {
  return ['CALL {', ...lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`), '}'];
}

/**
 * The `WITH` lines that import the variables a fragment requires and rename them to its own. Rows without one of
 * `requiredLabels` are dropped.
 */
export function composeImports(
  fragment: Fragment,
  requiredLabels: readonly string[] | null,
  suffix: string,
  outerScope: Variables,
): string[] {
  if (fragment.requires.length === 0) return [];
  const pairs = fragment.requires.map((name) => {
    const variable = outerScope.get(name);
    if (!variable)
      throw new Error(`The fragment ${fragment.name} requires ${name}, which is not in scope here.`);
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

/** By fragment, then by prefix and suffix. There are few of them. */
const BODY_CACHE = new WeakMap<Fragment, Map<string, string>>();

/** The body of a fragment with `$prefix_…` parameters and variables that end in `_suffix`. */
export function instantiateFragment(fragment: Fragment, prefix: string, suffix: string): string {
  const bodies = BODY_CACHE.get(fragment) ?? new Map<string, string>();
  BODY_CACHE.set(fragment, bodies);
  const cacheKey = `${prefix} ${suffix}`;
  const body = bodies.get(cacheKey) ?? instantiateInScope(fragment, prefix, suffix, new Map());
  bodies.set(cacheKey, body);
  return body;
}

/** The same, except that variables in `outerScope` get their name from there. */
export function instantiateInScope(
  fragment: Fragment,
  prefix: string,
  suffix: string,
  outerScope: Variables,
): string {
  return suffixVariables(fragment.body, suffix, outerScope).replace(
    /\$(\w+)/g,
    (_, name: string) => `$${prefix}_${name}`,
  );
}

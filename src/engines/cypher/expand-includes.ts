/** Expands the include markers of Cypher fragments. */
import type { Fragment } from './parse-fragment.js';
import { replaceVariables } from './rename-variables.js';

const INCLUDE = /\{\{include ([a-z-]+) (\w+)=(\w+)\}\}/g;

/**
 * Replaces each `{{include NAME variable=argument}}` with the body of `cypher/includes/NAME.cypher`, in which `variable`
 * is renamed to `argument`. An include that returns columns is inserted as clauses, any other as a condition in
 * parentheses. Throws if the file or its variable does not exist.
 */
export function expandIncludes(body: string, includes: ReadonlyMap<string, Fragment>): string {
  return body.replace(INCLUDE, (marker, name: string, variable: string, argument: string) => {
    const fragment = includes.get(name);
    if (!fragment) throw new Error(`${marker}: cypher/includes/${name}.cypher does not exist.`);
    if (fragment.requires.length !== 1 || fragment.requires[0] !== variable)
      throw new Error(`${marker}: ${name} requires ${fragment.requires.join(', ')}.`);
    const text = replaceVariables(fragment.body, new Map([[variable, argument]]));
    return fragment.returns.length > 0 ? text : `(${text})`;
  });
}

/** Renames the variables of a Cypher fragment, so that fragments in one statement do not share any by accident. */

/**
 * A variable: a word that is not a property, label, parameter, function, map key or part of another word. In `cypher/`
 * keywords are upper case, and variables begin with a lower-case letter.
 */
const VARIABLE = /(?<![\w$.:'])[a-z]\w*(?![\w'(]|: )/g;
const LITERALS = new Set(['true', 'false', 'null']);

/** The name of a fragment's variable in the composed statement. */
export function suffixVariable(variable: string, suffix: string): string {
  return `${variable}_${suffix}`;
}

/** Appends the suffix to every variable, except those for which `outer` has the name to use instead. */
export function suffixVariables(
  text: string,
  suffix: string,
  outer: ReadonlyMap<string, string> = new Map(),
): string {
  return text.replace(VARIABLE, (word) =>
    LITERALS.has(word) ? word : (outer.get(word) ?? suffixVariable(word, suffix)),
  );
}

/** Replaces the variables that `names` contains. */
export function replaceVariables(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(VARIABLE, (word) => names.get(word) ?? word);
}

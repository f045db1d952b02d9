/** Gives a part's body names of its own: no variable of one subquery is known in another. */

/** A word that is no property, label, parameter, function, map key or piece of another word. */
const VARIABLE = /(?<![\w$.:'])[a-z]\w*(?![\w'(]|: )/g;
const LITERALS = new Set(['true', 'false', 'null']);

/** A variable of a part as the statement knows it. */
export function suffixVariable(variable: string, suffix: string): string {
  return `${variable}_${suffix}`;
}

/**
 * The text with every variable called by its own name, or by what `outer` calls it; keywords are upper case, variables
 * begin lower case.
 */
export function suffixVariables(
  text: string,
  suffix: string,
  outer: ReadonlyMap<string, string> = new Map(),
): string {
  return text.replace(VARIABLE, (word) =>
    LITERALS.has(word) ? word : (outer.get(word) ?? suffixVariable(word, suffix)),
  );
}

/** The text with some of its variables called otherwise. */
export function replaceVariables(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(VARIABLE, (word) => names.get(word) ?? word);
}

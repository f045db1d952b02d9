/** Gives a part's body names of its own: no variable of one subquery is known in another. */

/** A word that is no property, label, parameter, function, map key or piece of another word. */
const VARIABLE = /(?<![\w$.:'])[a-z]\w*(?![\w'(]|: )/g;
const LITERALS = new Set(['true', 'false', 'null']);

/** A variable of a part as the statement knows it. */
export function ownName(variable: string, suffix: string): string {
  return `${variable}_${suffix}`;
}

/** The text with every variable called by its own name; keywords are upper case, variables begin lower case. */
export function withOwnNames(text: string, suffix: string): string {
  return text.replace(VARIABLE, (word) => (LITERALS.has(word) ? word : ownName(word, suffix)));
}

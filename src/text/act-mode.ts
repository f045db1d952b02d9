/** What the mode of an act, a free text of a word or two, adds to a sentence. A mode of unknown form adds nothing. */
import { withIndefiniteArticle } from './articles.js';

/** How an act that is not reported as done was spoken of. */
export type Intention = 'announced' | 'expected' | 'intended' | 'planned';

const INTENTIONS: readonly string[] = ['announced', 'expected', 'intended', 'planned'] satisfies Intention[];

/** `intended` unless the mode is more exact. */
export function intendedMode(mode: string | null): Intention {
  const known = INTENTIONS.find((intention) => intention === mode?.trim().toLowerCase());
  return (known ?? 'intended') as Intention;
}

const SENT = /\b(?:cable|e-?mail|letter|memo|message|note|telegram)$/i;
const CALLS = /\b(?:phone|telephone|video) call$/i;
const MEASURES =
  /\b(?:ban|blockade|boycott|controls?|embargo|freeze|quotas?|restrictions?|sanctions?|tariffs?)(?: (?:on|against) .+)?$/i;
const TREATIES = /\b(?:accord|agreement|memorandum|pact|treaty)\b/i;
const STATEMENTS =
  /\b(?:announcement|article|communiqué|declaration|editorial|interview|report|resolution|speech|statement|tweet)$/i;
const OCCASIONS = /\b(?:conference|meeting|summit|talks)$/i;
const PREPOSITION = /^(?:at|by|during|from|in|on|over|through|under|via|with|without) /i;

/** `a letter`, for something that is sent; null for any other mode. */
export function sentObject(mode: string | null): string | null {
  return mode && SENT.test(mode) ? withIndefiniteArticle(mode) : null;
}

/** `a phone call`. */
export function call(mode: string | null): string | null {
  return mode && CALLS.test(mode) ? withIndefiniteArticle(mode) : null;
}

/** `an import ban`, for something that is imposed. */
export function imposedMeasure(mode: string | null): string | null {
  return mode && MEASURES.test(mode) ? withIndefiniteArticle(mode) : null;
}

export function isTreaty(mode: string | null): boolean {
  return mode !== null && TREATIES.test(mode);
}

export function isUtterance(mode: string | null): boolean {
  return mode !== null && [SENT, CALLS, STATEMENTS, OCCASIONS].some((pattern) => pattern.test(mode));
}

/** ` in a statement`, ` in person`; empty for a mode that is not known. */
export function modeAdverbial(mode: string | null): string {
  if (!mode) return '';
  if (PREPOSITION.test(mode)) return ` ${mode}`;
  if (SENT.test(mode) || CALLS.test(mode) || STATEMENTS.test(mode))
    return ` in ${withIndefiniteArticle(mode)}`;
  return OCCASIONS.test(mode) ? ` at ${withIndefiniteArticle(mode)}` : '';
}

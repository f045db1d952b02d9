/** Checks that the facts that other facts refer to exist. */
import type { MergedFacts } from '../merge/merged-facts.js';
import { didYouMean } from '../read/did-you-mean.js';
import type { FileLocation, Problem } from '../read/problem.js';

/** A suggestion compares a word with all known words, so only the first problems get one. */
const MAX_SUGGESTIONS = 100;
const suggestionCounts = new WeakMap<MergedFacts, number>();

/** `reference` is set if the fact does not exist; the problem is dropped if that fact is defined but invalid. */
export interface ReferenceProblem extends Problem {
  readonly reference?: string;
}

/** Checks that an entity exists and is of an allowed kind. Default: all kinds. */
export function checkReference(
  facts: MergedFacts,
  entity: string,
  location: FileLocation,
  allowedKinds?: readonly string[],
): ReferenceProblem[] {
  const kind = entity.split('/')[0] ?? '';
  if (allowedKinds && !allowedKinds.includes(kind)) {
    const allowed = allowedKinds.join(', ').replace(/, ([^,]*)$/, ' or $1');
    return [{ ...location, message: `${entity} cannot be used here; name a ${allowed}` }];
  }
  if (facts.entities.has(entity)) return [];
  return [
    {
      ...location,
      reference: entity,
      message: `${entity} is not defined${suggest(facts, entity, facts.entities)}; add it to one of the fact files`,
    },
  ];
}

/** As {@link didYouMean}, but empty after {@link MAX_SUGGESTIONS} calls for the same facts. */
export function suggest(facts: MergedFacts, word: string, candidates: ReadonlyMap<string, unknown>): string {
  const count = (suggestionCounts.get(facts) ?? 0) + 1;
  suggestionCounts.set(facts, count);
  return count > MAX_SUGGESTIONS ? '' : didYouMean(word, candidates.keys());
}

/** Looking a name up: the engine gives candidates, one ranking of ours orders them on both engines. */
import type { Context } from '../src/context.js';
import { fault } from '../src/errors.js';
import { ENTITY_LABELS } from '../src/graph/model.js';
import { fold } from '../src/names/fold.js';
import { type Hit, rank } from '../src/names/rank.js';

/** How many candidates an engine may give; more than any page of hits that a person reads. */
export const CANDIDATES = 1_000;
const LONGEST = 200;

export interface FoundByName {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Whether there may be more than were ranked. */
  readonly truncated: boolean;
}

/** All entities (of these kinds) that answer to a text; an INVALID_ARGUMENT for a text without a letter. */
export async function findByName(
  argument: string,
  text: string,
  { graph, signal }: Context,
  kinds?: readonly string[] | null,
): Promise<FoundByName> {
  if (text.length > LONGEST) {
    throw fault(
      'INVALID_ARGUMENT',
      `${argument}: has ${text.length} characters; a name has at most ${LONGEST}.`,
      { argument },
    );
  }
  if (fold(text) === '') {
    throw fault(
      'INVALID_ARGUMENT',
      `${argument}: "${text}" has no letter or digit; write a name or a part of one.`,
      { argument },
    );
  }
  // Before the ranking, or a better match of another kind would hide the typos of this one.
  const labels = kinds ? ENTITY_LABELS.filter((label) => kinds.includes(label.toUpperCase())) : undefined;
  const candidates = await graph.candidates(text, CANDIDATES + 1, { signal, labels });
  return {
    hits: rank(text, candidates.slice(0, CANDIDATES)),
    truncated: candidates.length > CANDIDATES,
  };
}

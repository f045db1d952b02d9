/** What stands out when something is selected, or a path is shown: it, and what belongs to it. */
import type { Drawn } from '../state/filter.js';
import { otherEnd, type PictureEdge } from '../state/model.js';

export interface Marks {
  /** An entity or an edge. */
  readonly selected: string | null;
  /** The entities and edges of the path that is shown. */
  readonly path: ReadonlySet<string> | null;
}

/** Ids of entities and edges; null when everything stands alike. */
export function litBy({ edges }: Drawn, { selected, path }: Marks): ReadonlySet<string> | null {
  if (path) return selected ? new Set([...path, selected]) : path;
  if (!selected) return null;
  const edge = edges.find(({ id }) => id === selected);
  const lit = edge
    ? edges.filter((one) => wholeOf(one) === wholeOf(edge))
    : edges.filter(({ source, target }) => source === selected || target === selected);
  const ends = edge
    ? lit.flatMap(({ source, target }) => [source, target])
    : lit.map((one) => otherEnd(one, selected));
  return new Set([selected, ...lit.map(({ id }) => id), ...ends]);
}

/** A meeting, or a period of a channel, is one thing drawn with many edges. */
function wholeOf({ id, meetingId, channelId, phase, earliest }: PictureEdge): string {
  return meetingId ?? (channelId ? `${channelId} ${phase} ${earliest}` : id);
}

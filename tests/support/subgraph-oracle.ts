/** Test oracle for `overview`, `subgraph` and `paths`: simple, slow code over lists of rows. */
import type { EdgeRow, NodeRow } from '../../src/model/graph-rows.js';
import { decodeId } from '../../src/model/ids.js';
import type { MaterializedRows } from './materialize-rows.js';
import { firstDay, lastDay } from './partial-dates.js';

export interface EdgeFilterArgs {
  readonly kinds: readonly string[] | null;
  readonly status: readonly string[] | null;
  readonly during: {
    readonly from: string;
    readonly to: string;
    readonly match: 'POSSIBLE' | 'CERTAIN';
  } | null;
  readonly asOf: string | null;
}

export interface SubgraphArgs extends EdgeFilterArgs {
  readonly around: readonly string[];
  readonly depth: number;
  readonly maxNodes: number;
}

export interface PathArgs extends EdgeFilterArgs {
  readonly from: string;
  readonly to: string;
  readonly through: readonly string[];
  readonly maxLength: number;
  readonly first: number;
}

function matchesFilter({ type, properties }: EdgeRow, { kinds, status }: EdgeFilterArgs): boolean {
  if (kinds && !kinds.includes(type)) return false;
  return !(type === 'MET' && status && !status.includes(String(properties.status)));
}

function isUndated({ type, properties }: EdgeRow): boolean {
  return (type === 'MET' || type === 'ACT') && properties.dateMin === undefined;
}

function isInTime(edge: EdgeRow, { during, asOf }: EdgeFilterArgs): boolean {
  const { type, properties } = edge;
  if (type === 'PART_OF' || (!during && !asOf)) return true;
  if (isUndated(edge)) return false;
  const isEvent = type === 'MET' || type === 'ACT';
  const start = String(isEvent ? properties.dateMin : properties.knownFrom);
  const end = String(isEvent ? properties.dateMax : properties.holdsUntil);
  if (during) {
    const [from, to] = [firstDay(during.from), lastDay(during.to)];
    const isMatch = during.match === 'CERTAIN' ? start >= from && end <= to : start <= to && end >= from;
    if (!isMatch) return false;
  }
  if (!asOf) return true;
  const day = lastDay(asOf);
  return isEvent ? end <= day : String(properties.holdsFrom) <= day && day < String(properties.holdsUntil);
}

function entityNodes({ nodes }: MaterializedRows): NodeRow[] {
  return nodes.filter(({ label }) => ['Person', 'Party', 'Country', 'Institution'].includes(label));
}

function compareByMeetings(a: NodeRow, b: NodeRow): number {
  return (
    Number(b.properties.meetingCount) - Number(a.properties.meetingCount) ||
    compareStrings(String(a.properties.name), String(b.properties.name)) ||
    compareStrings(a.id, b.id)
  );
}

function compareStrings(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function otherEnd({ from, to }: EdgeRow, id: string): string | null {
  return from === id ? to : to === id ? from : null;
}

export function expectedOverview(
  rows: MaterializedRows,
  args: EdgeFilterArgs & { readonly maxNodes: number },
) {
  const all = entityNodes(rows).sort(compareByMeetings);
  const shown = all.slice(0, args.maxNodes).map(({ id }) => id);
  return expectedResult(rows, args, shown, all.length > shown.length);
}

export function expectedSubgraph(rows: MaterializedRows, args: SubgraphArgs) {
  const edges = rows.edges.filter((edge) => matchesFilter(edge, args) && isInTime(edge, args));
  const shown = [...new Set(args.around)];
  let level = shown;
  let truncated = false;
  for (let step = 0; step < args.depth; step += 1) {
    const next = entityNodes(rows)
      .filter(({ id }) => !shown.includes(id))
      .filter(({ id }) => edges.some((edge) => level.includes(otherEnd(edge, id) ?? '')))
      .sort(compareByMeetings)
      .map(({ id }) => id);
    level = next.slice(0, args.maxNodes - shown.length);
    if (level.length < next.length) truncated = true;
    shown.push(...level);
    if (truncated) break;
  }
  return expectedResult(rows, args, shown, truncated);
}

function expectedResult(
  rows: MaterializedRows,
  args: EdgeFilterArgs,
  shown: readonly string[],
  truncated: boolean,
) {
  const filtered = rows.edges.filter((edge) => matchesFilter(edge, args));
  const edges = filtered.filter((edge) => isInTime(edge, args));
  const isShown = ({ from, to }: EdgeRow) => shown.includes(from) && shown.includes(to);
  const shownEdges = edges.filter(isShown);
  return {
    truncated,
    undatedCount: filtered.filter((edge) => isShown(edge) && isUndated(edge)).length,
    nodes: shown.map((id) => ({ id })),
    edgeCount: shownEdges.length,
    edges: shownEdges
      .sort((a, b) => compareStrings(a.type, b.type) || compareStrings(a.id, b.id))
      .map(({ id, type, from, to }) => ({ id, kind: type, source: from, target: to })),
    hidden: shown.flatMap((node) =>
      ['ACT', 'EXCHANGE_CHANNEL', 'MEMBER_OF', 'MET', 'PART_OF'].flatMap((kind) => {
        const edgesToHidden = edges.filter((edge) => {
          const end = otherEnd(edge, node);
          return edge.type === kind && end !== null && !shown.includes(end);
        });
        const neighbours = new Set(edgesToHidden.map((edge) => otherEnd(edge, node))).size;
        return neighbours > 0 ? [{ node, kind, neighbours, edges: edgesToHidden.length }] : [];
      }),
    ),
  };
}

export function expectedPaths(rows: MaterializedRows, args: PathArgs) {
  const { from, to, through, maxLength, first } = args;
  const edges = rows.edges.filter((edge) => matchesFilter(edge, args) && isInTime(edge, args));
  const edgesBetween = (a: string, b: string) => edges.filter((edge) => otherEnd(edge, a) === b);
  const intermediates = entityNodes(rows).filter(({ label }) => through.includes(label.toUpperCase()));
  const sortKey = (path: readonly string[]) =>
    path.map((id) => `${decodeId(id)?.localName} ${decodeId(id)?.kind}`).join('\n');
  const extend = (path: readonly string[], length: number): string[][] => {
    const last = path.at(-1) ?? '';
    if (path.length === length) return edgesBetween(last, to).length > 0 ? [[...path, to]] : [];
    return intermediates
      .filter(({ id }) => id !== to && !path.includes(id) && edgesBetween(last, id).length > 0)
      .flatMap(({ id }) => extend([...path, id], length));
  };
  const found: string[][] = [];
  let searchedLength = 0;
  while (searchedLength < maxLength && found.length < first) {
    searchedLength += 1;
    found.push(...extend([from], searchedLength).sort((a, b) => compareStrings(sortKey(a), sortKey(b))));
  }
  return {
    searchedLength,
    truncated: found.length > first,
    paths: found.slice(0, first).map((path) => ({
      length: path.length - 1,
      nodes: path.map((id) => ({ id })),
      steps: path.slice(1).map((id, index) => {
        const parallel = edgesBetween(path[index] ?? '', id).sort(
          (a, b) => compareStrings(a.type, b.type) || compareStrings(a.id, b.id),
        );
        return { edgeCount: parallel.length, edges: parallel.slice(0, 2).map((edge) => ({ id: edge.id })) };
      }),
    })),
  };
}

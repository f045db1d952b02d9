/** The view: everything that the URL holds, so that a reload or a link shows the same picture. */
import { DEFAULT_NODES, MAX_NODES } from '../../model/limits.js';
import {
  ENTITY_KINDS,
  type EntityKind,
  RELATIONSHIP_KINDS,
  type RelationshipKind,
  STATUSES,
  type Status,
} from './vocabulary.js';

export interface ViewState {
  /** What the picture begins around; empty: the overview. */
  readonly around: readonly string[];
  /** Whose neighbours were added, in the order of asking. */
  readonly expanded: readonly string[];
  /** Whose own leaves were taken away. */
  readonly collapsed: readonly string[];
  /** The most entities that the first picture may have. */
  readonly maxNodes: number;
  /** Null: all. An empty list: none. */
  readonly entities: readonly EntityKind[] | null;
  readonly kinds: readonly RelationshipKind[] | null;
  readonly status: readonly Status[] | null;
  /** ISO days, both inclusive; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  /** The id of an entity or of an edge that is drawn. */
  readonly selected: string | null;
  /** The two ends of the paths that are shown, and which of them. */
  readonly path: { readonly from: string; readonly to: string; readonly at: number } | null;
}

/** How many entities one question may give. */
export const MAX_NODES_PER_REQUEST = MAX_NODES;
const DEFAULT_MAX_NODES = DEFAULT_NODES;

export const DEFAULT_VIEW: ViewState = {
  around: [],
  expanded: [],
  collapsed: [],
  maxNodes: DEFAULT_MAX_NODES,
  entities: null,
  kinds: null,
  status: null,
  from: null,
  to: null,
  selected: null,
  path: null,
};

/** A view from the search of a URL; what in it makes no sense is left out. */
export function parseViewState(search: string): ViewState {
  const query = new URLSearchParams(search);
  const [from = '', to = '', at = '0'] = (query.get('path') ?? '').split('~');
  const isReversed = isReversedRange(query.get('from'), query.get('to'));
  return {
    around: uniqueIds(query.getAll('around')),
    expanded: uniqueIds(query.getAll('expand')),
    collapsed: uniqueIds(query.getAll('collapse')),
    maxNodes: query.get('most') === String(MAX_NODES_PER_REQUEST) ? MAX_NODES_PER_REQUEST : DEFAULT_MAX_NODES,
    entities: parseList(query.get('entities'), ENTITY_KINDS),
    kinds: parseList(query.get('kinds'), RELATIONSHIP_KINDS),
    status: parseList(query.get('status'), STATUSES),
    from: isReversed ? null : parseDay(query.get('from')),
    to: isReversed ? null : parseDay(query.get('to')),
    selected: query.get('selected') || null,
    path: from && to ? { from, to, at: /^\d{1,3}$/.test(at) ? Number(at) : 0 } : null,
  };
}

/** The search of the view's URL, with its question mark; empty for the first view. */
export function formatViewState(view: ViewState): string {
  const query = new URLSearchParams();
  for (const id of view.around) query.append('around', id);
  for (const id of view.expanded) query.append('expand', id);
  for (const id of view.collapsed) query.append('collapse', id);
  if (view.maxNodes !== DEFAULT_MAX_NODES) query.set('most', String(view.maxNodes));
  if (view.entities) query.set('entities', view.entities.join('.'));
  if (view.kinds) query.set('kinds', view.kinds.join('.'));
  if (view.status) query.set('status', view.status.join('.'));
  if (view.from) query.set('from', view.from);
  if (view.to) query.set('to', view.to);
  if (view.path) query.set('path', `${view.path.from}~${view.path.to}~${view.path.at}`);
  if (view.selected) query.set('selected', view.selected);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Every id of an entity in the view; what is selected may be an edge. */
export function listEntityIds(view: ViewState): string[] {
  const { around, expanded, collapsed, path } = view;
  return uniqueIds([...around, ...expanded, ...collapsed, ...(path ? [path.from, path.to] : [])]);
}

/** The view without the ids that the graph does not know. */
export function removeIds(view: ViewState, unknownIds: ReadonlySet<string>): ViewState {
  const keepKnown = (ids: readonly string[]) => ids.filter((id) => !unknownIds.has(id));
  const { path, selected } = view;
  return {
    ...view,
    around: keepKnown(view.around),
    expanded: keepKnown(view.expanded),
    collapsed: keepKnown(view.collapsed),
    path: path && !unknownIds.has(path.from) && !unknownIds.has(path.to) ? path : null,
    selected: selected && !unknownIds.has(selected) ? selected : null,
  };
}

/** The view with other ids for some. */
export function replaceIds(view: ViewState, resolved: ReadonlyMap<string, string | null>): ViewState {
  const resolve = (id: string) => resolved.get(id) ?? id;
  const { path, selected } = view;
  return {
    ...view,
    around: uniqueIds(view.around.map(resolve)),
    expanded: uniqueIds(view.expanded.map(resolve)),
    collapsed: uniqueIds(view.collapsed.map(resolve)),
    path: path && { ...path, from: resolve(path.from), to: resolve(path.to) },
    selected: selected && resolve(selected),
  };
}

/** Whether two views need the same entities to be fetched; filters and the selection change none of them. */
export function needSameGraph(a: ViewState, b: ViewState): boolean {
  const key = ({ around, expanded, collapsed, maxNodes, path }: ViewState) =>
    JSON.stringify([around, expanded, collapsed, maxNodes, path && [path.from, path.to]]);
  return key(a) === key(b);
}

/** Whether the view lets only some relationships through. */
export function isFiltered(view: ViewState): boolean {
  return view.kinds !== null || view.status !== null || view.from !== null || view.to !== null;
}

function parseList<T extends string>(text: string | null, known: readonly T[]): readonly T[] | null {
  if (text === null) return null;
  const asked = text.split('.');
  const found = known.filter((value) => asked.includes(value));
  // What names nothing that there is filters nothing; an empty text lets nothing through.
  return found.length === 0 && text !== '' ? null : found;
}

function parseDay(text: string | null): string | null {
  return text && isDay(text) ? text : null;
}

/** Whether it is a range that ends before it begins. */
export function isReversedRange(from: string | null, to: string | null): boolean {
  const [first, last] = [parseDay(from), parseDay(to)];
  return first !== null && last !== null && first > last;
}

export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // A parser may take 30 February for a day of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function uniqueIds(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id) => id !== ''))];
}

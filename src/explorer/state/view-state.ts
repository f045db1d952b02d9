/** The state of the view as stored in the URL, so that a reload or a link shows the same graph. */
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
  /** Entities that the view starts around; empty for the overview. */
  readonly around: readonly string[];
  /** Entities whose neighbours were added, in the order of expansion. */
  readonly expanded: readonly string[];
  /** Entities whose exclusive neighbours are hidden. */
  readonly collapsed: readonly string[];
  /** Maximum number of entities in the initial graph. */
  readonly maxNodes: number;
  /** For the three filters by kind and status: null means all, an empty list none. */
  readonly entities: readonly EntityKind[] | null;
  readonly kinds: readonly RelationshipKind[] | null;
  readonly status: readonly Status[] | null;
  /** ISO days, both inclusive; null when open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Id of a shown entity or edge. */
  readonly selected: string | null;
  /** Both ends of the paths, and the index of the highlighted path. */
  readonly path: { readonly from: string; readonly to: string; readonly at: number } | null;
}

/** Maximum number of entities in one response. */
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

/** Parses the query string of the URL. Invalid parameters are ignored. */
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

/** The query string of the view including the question mark; empty for the default view. */
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

/** All entity ids of the view, except the selection, which may be an edge. */
export function listEntityIds(view: ViewState): string[] {
  const { around, expanded, collapsed, path } = view;
  return uniqueIds([...around, ...expanded, ...collapsed, ...(path ? [path.from, path.to] : [])]);
}

/** The view without the given ids. */
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

/** The view with ids replaced by those they resolve to. Ids that are missing or null stay. */
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

/** Whether two views need the same data. Filters and the selection do not matter. */
export function needSameGraph(a: ViewState, b: ViewState): boolean {
  const key = ({ around, expanded, collapsed, maxNodes, path }: ViewState) =>
    JSON.stringify([around, expanded, collapsed, maxNodes, path && [path.from, path.to]]);
  return key(a) === key(b);
}

/** Whether the view filters relationships. */
export function isFiltered(view: ViewState): boolean {
  return view.kinds !== null || view.status !== null || view.from !== null || view.to !== null;
}

/** The time range of the view as the GraphQL argument `during`; null without one. */
export function toDateRange({
  from,
  to,
}: Pick<ViewState, 'from' | 'to'>): { from: string | null; to: string | null } | null {
  return from || to ? { from, to } : null;
}

function parseList<T extends string>(text: string | null, known: readonly T[]): readonly T[] | null {
  if (text === null) return null;
  const values = text.split('.');
  const valid = known.filter((value) => values.includes(value));
  // Only invalid values mean no filter; an empty text means an empty list.
  return valid.length === 0 && text !== '' ? null : valid;
}

function parseDay(text: string | null): string | null {
  return text && isDay(text) ? text : null;
}

/** Whether the range ends before it begins. */
export function isReversedRange(from: string | null, to: string | null): boolean {
  const [first, last] = [parseDay(from), parseDay(to)];
  return first !== null && last !== null && first > last;
}

export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // Date.parse may accept 30 February as a day of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function uniqueIds(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id) => id !== ''))];
}

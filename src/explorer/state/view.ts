/** The view: everything that the URL holds, so that a reload or a link shows the same picture. */
import { MOST_NODES, NODES_BY_DEFAULT } from '../../limits.js';
import {
  ENTITY_KINDS,
  type EntityKind,
  RELATIONSHIP_KINDS,
  type RelationshipKind,
  STATUSES,
  type Status,
} from './vocabulary.js';

export interface View {
  /** What the picture begins around; empty: the overview. */
  readonly around: readonly string[];
  /** Whose neighbours were added, in the order of asking. */
  readonly expanded: readonly string[];
  /** Whose own leaves were taken away. */
  readonly collapsed: readonly string[];
  /** The most entities that the first picture may have. */
  readonly most: number;
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
export const MOST_AT_ONCE = MOST_NODES;
const MOST_AT_FIRST = NODES_BY_DEFAULT;

export const FIRST_VIEW: View = {
  around: [],
  expanded: [],
  collapsed: [],
  most: MOST_AT_FIRST,
  entities: null,
  kinds: null,
  status: null,
  from: null,
  to: null,
  selected: null,
  path: null,
};

/** A view from the search of a URL; what in it makes no sense is left out. */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  const [from = '', to = '', at = '0'] = (query.get('path') ?? '').split('~');
  const turned = isTurned(query.get('from'), query.get('to'));
  return {
    around: unique(query.getAll('around')),
    expanded: unique(query.getAll('expand')),
    collapsed: unique(query.getAll('collapse')),
    most: query.get('most') === String(MOST_AT_ONCE) ? MOST_AT_ONCE : MOST_AT_FIRST,
    entities: listOf(query.get('entities'), ENTITY_KINDS),
    kinds: listOf(query.get('kinds'), RELATIONSHIP_KINDS),
    status: listOf(query.get('status'), STATUSES),
    from: turned ? null : dayOf(query.get('from')),
    to: turned ? null : dayOf(query.get('to')),
    selected: query.get('selected') || null,
    path: from && to ? { from, to, at: /^\d{1,3}$/.test(at) ? Number(at) : 0 } : null,
  };
}

/** The search of the view's URL, with its question mark; empty for the first view. */
export function writeView(view: View): string {
  const query = new URLSearchParams();
  for (const id of view.around) query.append('around', id);
  for (const id of view.expanded) query.append('expand', id);
  for (const id of view.collapsed) query.append('collapse', id);
  if (view.most !== MOST_AT_FIRST) query.set('most', String(view.most));
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
export function idsOf(view: View): string[] {
  const { around, expanded, collapsed, path } = view;
  return unique([...around, ...expanded, ...collapsed, ...(path ? [path.from, path.to] : [])]);
}

/** The view without the ids that the graph does not know. */
export function withoutIds(view: View, stale: ReadonlySet<string>): View {
  const known = (ids: readonly string[]) => ids.filter((id) => !stale.has(id));
  const { path, selected } = view;
  return {
    ...view,
    around: known(view.around),
    expanded: known(view.expanded),
    collapsed: known(view.collapsed),
    path: path && !stale.has(path.from) && !stale.has(path.to) ? path : null,
    selected: selected && !stale.has(selected) ? selected : null,
  };
}

/** The view with other ids for some. */
export function renamed(view: View, names: ReadonlyMap<string, string | null>): View {
  const name = (id: string) => names.get(id) ?? id;
  const { path, selected } = view;
  return {
    ...view,
    around: unique(view.around.map(name)),
    expanded: unique(view.expanded.map(name)),
    collapsed: unique(view.collapsed.map(name)),
    path: path && { ...path, from: name(path.from), to: name(path.to) },
    selected: selected && name(selected),
  };
}

/** Whether two views need the same entities to be fetched; filters and the selection change none of them. */
export function samePicture(a: View, b: View): boolean {
  const key = ({ around, expanded, collapsed, most, path }: View) =>
    JSON.stringify([around, expanded, collapsed, most, path && [path.from, path.to]]);
  return key(a) === key(b);
}

/** Whether the view lets only some relationships through. */
export function isFiltered(view: View): boolean {
  return view.kinds !== null || view.status !== null || view.from !== null || view.to !== null;
}

function listOf<T extends string>(text: string | null, known: readonly T[]): readonly T[] | null {
  if (text === null) return null;
  const asked = text.split('.');
  const found = known.filter((value) => asked.includes(value));
  // What names nothing that there is filters nothing; an empty text lets nothing through.
  return found.length === 0 && text !== '' ? null : found;
}

function dayOf(text: string | null): string | null {
  return text && isDay(text) ? text : null;
}

/** Whether it is a range that ends before it begins. */
export function isTurned(from: string | null, to: string | null): boolean {
  const [first, last] = [dayOf(from), dayOf(to)];
  return first !== null && last !== null && first > last;
}

export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // A parser may take 30 February for a day of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id) => id !== ''))];
}

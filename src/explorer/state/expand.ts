/** Expands and collapses an entity by changing the view state. */
import type { ViewState } from './view-state.js';

/** Shows the collapsed neighbours of an entity again; if it is not collapsed, adds its hidden neighbours. */
export function expand(view: ViewState, id: string): ViewState {
  if (view.collapsed.includes(id)) return { ...view, collapsed: without(view.collapsed, id) };
  return { ...view, expanded: [...without(view.expanded, id), id] };
}

/** Undoes the expansion of an entity; if it was not expanded, hides the entities that are only connected through it. */
export function collapse(view: ViewState, id: string): ViewState {
  if (view.expanded.includes(id)) return { ...view, expanded: without(view.expanded, id) };
  return { ...view, collapsed: [...without(view.collapsed, id), id] };
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((one) => one !== id);
}

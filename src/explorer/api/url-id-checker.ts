/** What an address names: looked for once, by its real id; what the graph or the picture does not have is taken out. */

import type { ViewHistory } from '../state/view-history.js';
import {
  formatViewState,
  listEntityIds,
  removeIds,
  replaceIds,
  type ViewState,
} from '../state/view-state.js';
import type { LoadedGraph } from './graph-loader.js';
import { resolveIds } from './resolve-ids.js';

export interface CheckedView {
  readonly view: ViewState;
  /** What was taken out. */
  readonly unknownIds: readonly string[];
}

export class UrlIdChecker {
  private readonly knownIds = new Set<string>();

  constructor(private readonly history: ViewHistory) {}

  /** Before anything is fetched: entities that the graph does not have. */
  async removeUnknownIds(view: ViewState): Promise<CheckedView> {
    const { selected } = view;
    // An edge has no other name than its id; an entity may be written as kind/slug.
    const selectedEntity = selected?.includes('/') ? [selected] : [];
    const unchecked = [...new Set([...listEntityIds(view), ...selectedEntity])].filter(
      (id) => !this.knownIds.has(id),
    );
    if (unchecked.length === 0) return { view, unknownIds: [] };
    const resolved = await resolveIds(unchecked);
    const unknownIds = unchecked.filter((id) => resolved.get(id) === null);
    this.addKnownIds([...resolved.values()].filter((id) => id !== null));
    return this.replaceIfChanged(
      view,
      replaceIds(removeIds(view, new Set(unknownIds)), resolved),
      unknownIds,
    );
  }

  /** Once it is fetched: a selection that is neither an entity nor a line of the picture. */
  checkSelection({ view, unknownIds }: CheckedView, { nodes, edges }: LoadedGraph): CheckedView {
    const { selected } = view;
    if (!selected || nodes.has(selected) || edges.has(selected)) return { view, unknownIds };
    return this.replaceIfChanged(view, { ...view, selected: null }, [...unknownIds, selected]);
  }

  addKnownIds(ids: Iterable<string>): void {
    for (const id of ids) this.knownIds.add(id);
  }

  private replaceIfChanged(from: ViewState, view: ViewState, unknownIds: readonly string[]): CheckedView {
    if (formatViewState(view) === formatViewState(from)) return { view: from, unknownIds };
    this.history.replace(view);
    return { view, unknownIds };
  }
}

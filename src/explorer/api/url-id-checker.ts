/** Checks the ids in a URL: resolves them to ids of the graph, and removes those that are unknown. */

import type { ViewHistory } from '../state/view-history.js';
import {
  formatViewState,
  listEntityIds,
  removeIds,
  replaceIds,
  type ViewState,
} from '../state/view-state.js';
import type { LoadedGraph } from './loaded-graph.js';
import { resolveIds } from './resolve-ids.js';

export interface CheckedView {
  readonly view: ViewState;
  /** The ids that were removed, as written in the URL. */
  readonly unknownIds: readonly string[];
}

export class UrlIdChecker {
  private readonly knownIds = new Set<string>();

  constructor(private readonly history: ViewHistory) {}

  /** Before loading: removes ids that the graph does not have. Each id is looked up once. */
  async removeUnknownIds(view: ViewState): Promise<CheckedView> {
    const { selected } = view;
    // Only entities can be written as kind/slug; other selections are checked after loading.
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

  /** After loading: removes a selection that is neither a node nor an edge of the graph. */
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

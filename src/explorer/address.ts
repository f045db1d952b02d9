/** What an address names and the graph does not have, or not in this picture: looked for once, and taken out of it. */
import type { Loaded } from './data/load-picture.js';
import { staleIds } from './data/stale-ids.js';
import type { ViewHistory } from './state/history.js';
import { idsOf, type View, withoutIds } from './state/view.js';

export interface Checked {
  readonly view: View;
  /** What was taken out. */
  readonly stale: readonly string[];
}

export class Address {
  private readonly known = new Set<string>();

  constructor(private readonly history: ViewHistory) {}

  /** Before anything is fetched: entities that the graph does not have. */
  async withoutStale(view: View): Promise<Checked> {
    const unsure = idsOf(view).filter((id) => !this.known.has(id));
    const stale = unsure.length > 0 ? await staleIds(unsure) : new Set<string>();
    this.know(unsure.filter((id) => !stale.has(id)));
    return this.corrected(view, withoutIds(view, stale), [...stale]);
  }

  /** Once it is fetched: a selection that is neither an entity nor a line of the picture. */
  withDrawnSelection({ view, stale }: Checked, { nodes, edges }: Loaded): Checked {
    const { selected } = view;
    if (!selected || nodes.has(selected) || edges.has(selected)) return { view, stale };
    return this.corrected(view, { ...view, selected: null }, [...stale, selected]);
  }

  know(ids: Iterable<string>): void {
    for (const id of ids) this.known.add(id);
  }

  private corrected(from: View, view: View, stale: readonly string[]): Checked {
    if (stale.length === 0) return { view: from, stale };
    this.history.replace(view);
    return { view, stale };
  }
}

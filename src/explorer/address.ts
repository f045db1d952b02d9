/** What an address names: looked for once, by its real id; what the graph or the picture does not have is taken out. */
import type { Loaded } from './data/load-picture.js';
import { realIds } from './data/real-ids.js';
import type { ViewHistory } from './state/history.js';
import { idsOf, renamed, type View, withoutIds, writeView } from './state/view.js';

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
    const { selected } = view;
    // An edge has no other name than its id; an entity may be written as kind/slug.
    const written = selected?.includes('/') ? [selected] : [];
    const unsure = [...new Set([...idsOf(view), ...written])].filter((id) => !this.known.has(id));
    if (unsure.length === 0) return { view, stale: [] };
    const real = await realIds(unsure);
    const stale = unsure.filter((id) => real.get(id) === null);
    this.know([...real.values()].filter((id) => id !== null));
    return this.corrected(view, renamed(withoutIds(view, new Set(stale)), real), stale);
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
    if (writeView(view) === writeView(from)) return { view: from, stale };
    this.history.replace(view);
    return { view, stale };
  }
}

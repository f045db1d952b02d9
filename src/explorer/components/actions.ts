/** What the parts of the page may ask for, and what they are shown. */
import type { LoadedGraph } from '../api/loaded-graph.js';
import type { FilteredGraph } from '../state/filter-graph.js';
import type { HiddenCounts } from '../state/hidden-counts.js';
import type { SubgraphEdge } from '../state/subgraph.js';
import type { ViewState } from '../state/view-state.js';

export interface Actions {
  readonly select: (id: string | null) => void;
  /** Selects and shows, fetching what is not drawn. */
  readonly reveal: (id: string) => void;
  /** The same for a meeting or a channel, by one of the lines that draw it. */
  readonly revealByMeetingOrChannel: (id: string) => void;
  readonly expand: (id: string) => void;
  readonly collapse: (id: string) => void;
  /** Begins a picture of its own around an entity. */
  readonly startAround: (id: string) => void;
  /** The next entity picked is the other end of a path. */
  readonly startPathPicking: (id: string) => void;
  /** Another view, as one step of the history. */
  readonly changeView: (part: Partial<ViewState>) => void;
  /** Another view while something is dragged: no step yet. */
  readonly previewView: (part: Partial<ViewState>) => void;
  readonly back: () => void;
}

/** Everything that is on the page. */
export interface PageModel {
  readonly view: ViewState;
  readonly graph: LoadedGraph;
  readonly visible: FilteredGraph;
  readonly hiddenCounts: ReadonlyMap<string, HiddenCounts>;
  readonly edgesByNode: ReadonlyMap<string, readonly SubgraphEdge[]>;
}

/** The page: holds the view, fetches what it needs, and shows it everywhere alike. */
import type { Point } from '../drawing/geometry.js';
import { findEdge, findEdgeIn } from './api/find-edge.js';
import { GraphLoader } from './api/graph-loader.js';
import { loadHiddenCounts } from './api/load-hidden-counts.js';
import { type FoundPaths, loadPaths } from './api/load-paths.js';
import type { LoadedGraph } from './api/loaded-graph.js';
import type { RunQuery } from './api/run-query.js';
import { UrlIdChecker } from './api/url-id-checker.js';
import type { Actions, PageModel } from './components/actions.js';
import { IncrementalLayout, type Positions } from './layout/incremental-layout.js';
import type { Page } from './page.js';
import {
  announceChange,
  showInvalidParameters,
  showRequestError,
  showSizeNotice,
  showUnknownIds,
} from './page-notices.js';
import { PathPicker } from './path-picker.js';
import { collapse, expand } from './state/expand.js';
import { filterGraph, groupEdgesByNode } from './state/filter-graph.js';
import { sumHiddenByNode } from './state/hidden-counts.js';
import type { HiddenNeighbours } from './state/subgraph.js';
import type { ViewHistory } from './state/view-history.js';
import { DEFAULT_VIEW, isFiltered, needSameGraph, type ViewState } from './state/view-state.js';

export class App implements Actions {
  view: ViewState = DEFAULT_VIEW;
  private loaded: LoadedGraph | null = null;
  private loadedFor: ViewState | null = null;
  private paths: { key: string; found: FoundPaths | null } = { key: '', found: null };
  private positions: Positions = new Map();
  private hidden: { of: LoadedGraph | null; key: string; list: readonly HiddenNeighbours[] } = {
    of: null,
    key: '',
    list: [],
  };
  private readonly layouts = new IncrementalLayout();
  private readonly urlIds: UrlIdChecker;
  private readonly loader: GraphLoader;
  private sequence = 0;
  private readonly pathPicker = new PathPicker(() => this.page);
  page!: Page;

  constructor(
    private readonly runQuery: RunQuery,
    private readonly history: ViewHistory,
  ) {
    this.loader = new GraphLoader(runQuery);
    this.urlIds = new UrlIdChecker(history);
  }

  /** Shows what the URL says; at the start, and when one goes back or forward. */
  async open(): Promise<void> {
    this.pathPicker.cancel();
    this.page.notices.set('stale', null);
    showInvalidParameters(this.page, this.history.findInvalidParameters());
    await this.apply(this.history.read());
  }

  changeView = (part: Partial<ViewState>): void => this.pushView({ ...this.history.read(), ...part });

  previewView = (part: Partial<ViewState>): void => {
    this.view = { ...this.view, ...part };
    this.render();
  };

  select = (id: string | null): void => {
    if (this.pathPicker.isActive && id && this.loaded?.nodes.has(id)) this.finishPathPicking(id);
    else if (id !== this.view.selected) this.changeView({ selected: id });
  };

  reveal = (id: string): void => {
    if (this.pathPicker.isActive) this.finishPathPicking(id);
    else if (this.loaded?.nodes.has(id)) {
      this.select(id);
      this.page.graphView.centerOn(id, true);
    } else this.startAround(id);
  };

  revealByMeetingOrChannel = (id: string): void => {
    const edgeId = findEdgeIn(this.loaded?.edges.values() ?? [], id);
    if (edgeId) {
      this.select(edgeId);
      this.page.graphView.centerOn(edgeId, true);
    } else void this.startAroundParticipants(id);
  };

  /** Begins a picture around all who take part in what is not drawn. */
  private async startAroundParticipants(id: string): Promise<void> {
    try {
      const located = await findEdge(this.runQuery, id);
      if (located)
        this.changeView({
          around: located.entityIds,
          expanded: [],
          collapsed: [],
          path: null,
          selected: located.edgeId,
        });
    } catch (error) {
      void showRequestError(this.page, error, false, () => this.revealByMeetingOrChannel(id));
    }
  }

  startAround = (id: string): void =>
    this.changeView({ around: [id], expanded: [], collapsed: [], path: null, selected: id });

  expand = (id: string): void => {
    const more = this.createPageModel()?.hiddenCounts.get(id);
    if (more || this.view.collapsed.includes(id)) this.pushView({ ...expand(this.view, id), selected: id });
    else this.page.announce('Nothing more is hidden here.');
  };

  collapse = (id: string): void => this.pushView({ ...collapse(this.view, id), selected: id });

  get isPicking(): boolean {
    return this.pathPicker.isActive;
  }

  startPathPicking = (id: string): void =>
    this.pathPicker.start(id, this.loaded?.nodes.get(id)?.name ?? '', () => this.back());

  private finishPathPicking(to: string): void {
    const ends = this.pathPicker.finish(to);
    if (ends) this.changeView({ path: { ...ends, at: 0 }, selected: null });
  }

  /** Undoes the last step: of picking a path, or of the history. */
  back = (): void => {
    if (this.pathPicker.isActive) this.pathPicker.cancel();
    else if (!this.history.back()) this.select(null);
  };

  /** Leaves the picking of a path's other end, if that is what goes on. */
  cancelPathPicking = (): void => {
    if (this.pathPicker.isActive) this.pathPicker.cancel();
  };

  reset = (): void => this.changeView(DEFAULT_VIEW);

  /** An entity that was dragged stays where it was put. */
  moveNode = (id: string, position: Point): void => {
    this.positions = this.layouts.pin(id, position, this.positions);
    this.render();
  };

  moveSelection(direction: 'left' | 'right' | 'up' | 'down'): void {
    const { selected } = this.view;
    const from = selected && this.loaded?.nodes.has(selected) ? selected : null;
    const to = from
      ? this.page.graphView.findNeighbour(from, direction)
      : this.createPageModel()?.visible.nodes[0]?.id;
    if (to) {
      this.select(to);
      this.page.graphView.centerOn(to);
    } else this.page.announce('Nobody is linked in this direction.');
  }

  expandSelected(): void {
    if (this.view.selected && this.loaded?.nodes.has(this.view.selected)) this.expand(this.view.selected);
  }

  private pushView(view: ViewState): void {
    this.history.push(view);
    void this.apply(view);
  }

  private async apply(requested: ViewState): Promise<void> {
    this.sequence += 1;
    const { sequence } = this;
    this.page.setBusy(true);
    try {
      const checked = await this.urlIds.removeUnknownIds(requested);
      const { view } = checked;
      const key = JSON.stringify([
        view.path?.from,
        view.path?.to,
        view.kinds,
        view.status,
        view.from,
        view.to,
      ]);
      const foundPaths = this.paths.key === key ? this.paths.found : await loadPaths(this.runQuery, view);
      const needsLoad =
        !this.loaded ||
        !this.loadedFor ||
        !needSameGraph(view, this.loadedFor) ||
        foundPaths !== this.paths.found;
      const loaded = needsLoad ? await this.loader.load(view, foundPaths) : this.loaded;
      if (sequence !== this.sequence || !loaded) return;
      const checkedSelection = this.urlIds.checkSelection(checked, loaded);
      this.view = checkedSelection.view;
      if (checkedSelection.unknownIds.length > 0) showUnknownIds(this.page, checkedSelection.unknownIds);
      this.paths = { key, found: foundPaths };
      if (needsLoad) {
        await this.layOut(loaded, sequence);
        if (sequence !== this.sequence) return;
      }
      this.loaded = loaded;
      this.loadedFor = view;
      if (!isFiltered(this.view))
        this.hidden = { of: loaded, key: hiddenCountsKey(this.view), list: loaded.hidden };
      this.urlIds.addKnownIds(loaded.nodes.keys());
      this.page.notices.set('trouble', null);
      showSizeNotice(this.page, loaded, this);
      this.render();
      if (needsLoad) this.page.graphView.fitReadable();
      if (this.view.selected) this.page.graphView.centerOn(this.view.selected);
      announceChange(this.page, this.createPageModel());
      await this.refreshHiddenCounts();
    } catch (error) {
      if (sequence === this.sequence)
        void showRequestError(this.page, error, this.loaded === null, this.reload);
    } finally {
      if (sequence === this.sequence) this.page.setBusy(false);
    }
  }

  private async layOut(loaded: LoadedGraph, sequence: number): Promise<void> {
    const { steps, nodes, edges } = loaded.layoutInput;
    this.positions = await this.layouts.layOut(
      steps,
      nodes,
      edges,
      this.page.graphView.aspect,
      (preliminary) => {
        if (sequence !== this.sequence) return;
        this.loaded = loaded;
        this.positions = preliminary;
        this.render();
        this.page.graphView.fit();
      },
    );
  }

  /** Asks everything anew. */
  reload = (): void => {
    this.loader.clear();
    this.loadedFor = null;
    void this.apply(this.history.read());
  };

  /** Counts again what the filters leave undrawn. */
  private async refreshHiddenCounts(): Promise<void> {
    const { view, loaded } = this;
    const key = hiddenCountsKey(view);
    if (!loaded || (this.hidden.of === loaded && this.hidden.key === key)) return;
    const list = await loadHiddenCounts(this.runQuery, view, loaded);
    if (view !== this.view || loaded !== this.loaded) return;
    this.hidden = { of: loaded, key, list };
    this.render();
  }

  private createPageModel(): PageModel | null {
    const { loaded: graph, view } = this;
    if (!graph) return null;
    const visible = filterGraph(graph.nodes, graph.edges, view);
    return {
      view,
      graph,
      visible: visible,
      hiddenCounts: sumHiddenByNode(this.hidden.of === graph ? this.hidden.list : []),
      edgesByNode: groupEdgesByNode(visible.edges),
    };
  }

  private render(): void {
    const model = this.createPageModel();
    if (!model) return;
    this.page.render(model, this.positions);
  }
}

/** What the counts of hidden neighbours depend on beside the picture. */
function hiddenCountsKey({ kinds, status, from, to }: ViewState): string {
  return JSON.stringify([kinds, status, from, to]);
}

/** Controls the page: holds the view state, loads the data it needs, and updates all components. */
import type { Point } from '../drawing/geometry.js';
import { findEdge, findEdgeIn } from './api/find-edge.js';
import { GraphLoader } from './api/graph-loader.js';
import { HiddenCountsCache } from './api/hidden-counts-cache.js';
import type { LoadedGraph } from './api/loaded-graph.js';
import { PathCache } from './api/path-cache.js';
import type { RunQuery } from './api/run-query.js';
import { UrlIdChecker } from './api/url-id-checker.js';
import type { PageActions } from './components/actions.js';
import type { PageModel } from './components/page-model.js';
import type { Direction } from './layout/find-in-direction.js';
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
import type { ViewHistory } from './state/view-history.js';
import { DEFAULT_VIEW, needSameGraph, type ViewState } from './state/view-state.js';

const UNEXPANDED = { expanded: [], collapsed: [], path: null };

export class App implements PageActions {
  view: ViewState = DEFAULT_VIEW;
  private loaded: LoadedGraph | null = null;
  private loadedFor: ViewState | null = null;
  private positions: Positions = new Map();
  /** Incremented by every change of the view: results of older changes are discarded. */
  private sequence = 0;
  private readonly layouts = new IncrementalLayout();
  private readonly urlIds: UrlIdChecker;
  private readonly loader: GraphLoader;
  private readonly paths: PathCache;
  private readonly hiddenCounts: HiddenCountsCache;
  private readonly pathPicker = new PathPicker(() => this.page);
  /** Set by the caller before {@link open}. */
  page!: Page;

  constructor(
    private readonly runQuery: RunQuery,
    private readonly history: ViewHistory,
  ) {
    this.loader = new GraphLoader(runQuery);
    this.urlIds = new UrlIdChecker(history);
    this.paths = new PathCache(runQuery);
    this.hiddenCounts = new HiddenCountsCache(runQuery);
  }

  /** Shows the view of the URL: at the start, and after going back or forward. */
  async open(): Promise<void> {
    this.pathPicker.cancel();
    this.page.notices.set('unknown-ids', null);
    showInvalidParameters(this.page, this.history.findInvalidParameters());
    await this.apply(this.history.read());
  }

  changeView = (changes: Partial<ViewState>): void => this.pushView({ ...this.history.read(), ...changes });

  previewView = (changes: Partial<ViewState>): void => {
    this.view = { ...this.view, ...changes };
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

  private async startAroundParticipants(meetingOrChannelId: string): Promise<void> {
    try {
      const found = await findEdge(this.runQuery, meetingOrChannelId);
      if (found) this.changeView({ ...UNEXPANDED, around: found.entityIds, selected: found.edgeId });
    } catch (error) {
      const retry = () => this.revealByMeetingOrChannel(meetingOrChannelId);
      void showRequestError(this.page, error, false, retry);
    }
  }

  startAround = (id: string): void => this.changeView({ ...UNEXPANDED, around: [id], selected: id });

  expand = (id: string): void => {
    const hidden = this.createPageModel()?.hiddenCounts.get(id);
    if (hidden || this.view.collapsed.includes(id)) this.pushView({ ...expand(this.view, id), selected: id });
    else this.page.announce('All relationships of this entity are already shown.');
  };

  collapse = (id: string): void => this.pushView({ ...collapse(this.view, id), selected: id });

  get isPickingPath(): boolean {
    return this.pathPicker.isActive;
  }

  startPathPicking = (id: string): void =>
    this.pathPicker.start(id, this.loaded?.nodes.get(id)?.name ?? '', () => this.back());

  private finishPathPicking(to: string): void {
    const ends = this.pathPicker.finish(to);
    if (ends) this.changeView({ path: { ...ends, at: 0 }, selected: null });
  }

  /** Cancels path picking; otherwise goes back one step, or clears the selection at the first step. */
  back = (): void => {
    if (this.pathPicker.isActive) this.pathPicker.cancel();
    else if (!this.history.back()) this.select(null);
  };

  cancelPathPicking = (): void => {
    if (this.pathPicker.isActive) this.pathPicker.cancel();
  };

  reset = (): void => this.changeView(DEFAULT_VIEW);

  moveNode = (id: string, position: Point): void => {
    this.positions = this.layouts.pin(id, position, this.positions);
    this.render();
  };

  /** Selects the neighbour in a direction. Without a selected entity, selects the first one. */
  moveSelection(direction: Direction): void {
    const { selected } = this.view;
    const from = selected && this.loaded?.nodes.has(selected) ? selected : null;
    const to = from
      ? this.page.graphView.findNeighbour(from, direction)
      : this.createPageModel()?.visible.nodes[0]?.id;
    if (to) {
      this.select(to);
      this.page.graphView.centerOn(to);
    } else this.page.announce('No neighbour in this direction.');
  }

  expandSelected(): void {
    if (this.view.selected && this.loaded?.nodes.has(this.view.selected)) this.expand(this.view.selected);
  }

  /** Loads everything again. */
  reload = (): void => {
    this.loader.clear();
    this.loadedFor = null;
    void this.apply(this.history.read());
  };

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
      const paths = await this.paths.load(view);
      const needsLoad =
        !this.loaded ||
        !this.loadedFor ||
        !needSameGraph(view, this.loadedFor) ||
        paths.found !== this.paths.current.found;
      const loaded = needsLoad ? await this.loader.load(view, paths.found) : this.loaded;
      if (sequence !== this.sequence || !loaded) return;
      const { view: checkedView, unknownIds } = this.urlIds.checkSelection(checked, loaded);
      this.view = checkedView;
      if (unknownIds.length > 0) showUnknownIds(this.page, unknownIds);
      this.paths.current = paths;
      if (needsLoad) {
        await this.layOut(loaded, sequence);
        if (sequence !== this.sequence) return;
      }
      this.loaded = loaded;
      this.loadedFor = view;
      this.hiddenCounts.useUnfiltered(this.view, loaded);
      this.urlIds.addKnownIds(loaded.nodes.keys());
      this.page.notices.set('error', null);
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
    const showPreliminary = (positions: Positions) => {
      if (sequence !== this.sequence) return;
      this.loaded = loaded;
      this.positions = positions;
      this.render();
      this.page.graphView.fit();
    };
    const { aspect } = this.page.graphView;
    this.positions = await this.layouts.layOut(steps, nodes, edges, aspect, showPreliminary);
  }

  private async refreshHiddenCounts(): Promise<void> {
    const { view, loaded } = this;
    const isCurrent = () => view === this.view && loaded === this.loaded;
    if (loaded && (await this.hiddenCounts.refresh(view, loaded, isCurrent))) this.render();
  }

  private createPageModel(): PageModel | null {
    const { loaded: graph, view } = this;
    if (!graph) return null;
    const visible = filterGraph(graph.nodes, graph.edges, view);
    return {
      view,
      graph,
      visible,
      hiddenCounts: sumHiddenByNode(this.hiddenCounts.get(graph)),
      edgesByNode: groupEdgesByNode(visible.edges),
    };
  }

  private render(): void {
    const model = this.createPageModel();
    if (model) this.page.render(model, this.positions);
  }
}

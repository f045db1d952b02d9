/** The page: holds the view, fetches what it needs, and shows it everywhere alike. */
import type { Point } from '../drawing/geometry.js';
import { Address } from './address.js';
import { findLine, lineOf } from './data/find-line.js';
import { loadHidden } from './data/load-hidden.js';
import { type FoundPaths, loadPaths } from './data/load-paths.js';
import { type Loaded, Loader } from './data/load-picture.js';
import type { Ask } from './data/transport.js';
import type { Actions, Shown } from './panel/actions.js';
import { Picking } from './picking.js';
import { Layouts, type Places } from './picture/layout.js';
import type { Screen } from './screen.js';
import { collapse, expand, moreByNode } from './state/expanding.js';
import { drawn, edgesByNode } from './state/filter.js';
import type { ViewHistory } from './state/history.js';
import type { Hidden } from './state/model.js';
import { FIRST_VIEW, isFiltered, samePicture, type View } from './state/view.js';
import { tellChange, tellOddities, tellSize, tellStale, tellTrouble } from './tell.js';

export class App implements Actions {
  view: View = FIRST_VIEW;
  private loaded: Loaded | null = null;
  private loadedFor: View | null = null;
  private paths: { key: string; found: FoundPaths | null } = { key: '', found: null };
  private places: Places = new Map();
  private hidden: { of: Loaded | null; key: string; list: readonly Hidden[] } = {
    of: null,
    key: '',
    list: [],
  };
  private readonly layouts = new Layouts();
  private readonly address: Address;
  private readonly loader: Loader;
  private turn = 0;
  private readonly picking = new Picking(() => this.screen);
  screen!: Screen;

  constructor(
    private readonly ask: Ask,
    private readonly history: ViewHistory,
  ) {
    this.loader = new Loader(ask);
    this.address = new Address(history);
  }

  /** Shows what the URL says; at the start, and when one goes back or forward. */
  async open(): Promise<void> {
    this.picking.stop();
    this.screen.notices.set('stale', null);
    tellOddities(this.screen, this.history.oddities());
    await this.apply(this.history.read());
  }

  change = (part: Partial<View>): void => this.go({ ...this.history.read(), ...part });

  preview = (part: Partial<View>): void => {
    this.view = { ...this.view, ...part };
    this.render();
  };

  select = (id: string | null): void => {
    if (this.picking.on && id && this.loaded?.nodes.has(id)) this.endPath(id);
    else if (id !== this.view.selected) this.change({ selected: id });
  };

  find = (id: string): void => {
    if (this.picking.on) this.endPath(id);
    else if (this.loaded?.nodes.has(id)) {
      this.select(id);
      this.screen.picture.centre(id, true);
    } else this.begin(id);
  };

  findWhole = (id: string): void => {
    const line = lineOf(this.loaded?.edges.values() ?? [], id);
    if (line) {
      this.select(line);
      this.screen.picture.centre(line, true);
    } else void this.beginWhole(id);
  };

  /** Begins a picture around all who take part in what is not drawn. */
  private async beginWhole(id: string): Promise<void> {
    try {
      const found = await findLine(this.ask, id);
      if (found)
        this.change({ around: found.ends, expanded: [], collapsed: [], path: null, selected: found.line });
    } catch (error) {
      void tellTrouble(this.screen, error, false, () => this.findWhole(id));
    }
  }

  begin = (id: string): void =>
    this.change({ around: [id], expanded: [], collapsed: [], path: null, selected: id });

  expand = (id: string): void => {
    const more = this.shown()?.more.get(id);
    if (more || this.view.collapsed.includes(id)) this.go({ ...expand(this.view, id), selected: id });
    else this.screen.announce('Nothing more is hidden here.');
  };

  collapse = (id: string): void => this.go({ ...collapse(this.view, id), selected: id });

  get isPicking(): boolean {
    return this.picking.on;
  }

  startPath = (id: string): void =>
    this.picking.start(id, this.loaded?.nodes.get(id)?.name ?? '', () => this.back());

  private endPath(to: string): void {
    const ends = this.picking.end(to);
    if (ends) this.change({ path: { ...ends, at: 0 }, selected: null });
  }

  /** Undoes the last step: of picking a path, or of the history. */
  back = (): void => {
    if (this.picking.on) this.picking.stop();
    else if (!this.history.back()) this.select(null);
  };

  /** Leaves the picking of a path's other end, if that is what goes on. */
  leave = (): void => {
    if (this.picking.on) this.picking.stop();
  };

  reset = (): void => this.change(FIRST_VIEW);

  /** An entity that was dragged stays where it was put. */
  move = (id: string, place: Point): void => {
    this.places = this.layouts.move(id, place, this.places);
    this.render();
  };

  walk(direction: 'left' | 'right' | 'up' | 'down'): void {
    const { selected } = this.view;
    const from = selected && this.loaded?.nodes.has(selected) ? selected : null;
    const to = from ? this.screen.picture.walk(from, direction) : this.shown()?.drawn.nodes[0]?.id;
    if (to) {
      this.select(to);
      this.screen.picture.centre(to);
    } else this.screen.announce('Nobody is linked in this direction.');
  }

  expandSelected(): void {
    if (this.view.selected && this.loaded?.nodes.has(this.view.selected)) this.expand(this.view.selected);
  }

  private go(view: View): void {
    this.history.push(view);
    void this.apply(view);
  }

  private async apply(asked: View): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    this.screen.busy(true);
    try {
      const checked = await this.address.withoutStale(asked);
      const { view } = checked;
      const key = JSON.stringify([
        view.path?.from,
        view.path?.to,
        view.kinds,
        view.status,
        view.from,
        view.to,
      ]);
      const found = this.paths.key === key ? this.paths.found : await loadPaths(this.ask, view);
      const fresh =
        !this.loaded || !this.loadedFor || !samePicture(view, this.loadedFor) || found !== this.paths.found;
      const loaded = fresh ? await this.loader.load(view, found) : this.loaded;
      if (turn !== this.turn || !loaded) return;
      const drawable = this.address.withDrawnSelection(checked, loaded);
      this.view = drawable.view;
      if (drawable.stale.length > 0) tellStale(this.screen, drawable.stale);
      this.paths = { key, found };
      if (fresh) {
        await this.arrange(loaded, turn);
        if (turn !== this.turn) return;
      }
      this.loaded = loaded;
      this.loadedFor = view;
      if (!isFiltered(this.view)) this.hidden = { of: loaded, key: countKey(this.view), list: loaded.hidden };
      this.address.know(loaded.nodes.keys());
      this.screen.notices.set('trouble', null);
      tellSize(this.screen, loaded, this);
      this.render();
      if (fresh) this.screen.picture.begin();
      if (this.view.selected) this.screen.picture.centre(this.view.selected);
      tellChange(this.screen, this.shown());
      await this.count();
    } catch (error) {
      if (turn === this.turn) void tellTrouble(this.screen, error, this.loaded === null, this.again);
    } finally {
      if (turn === this.turn) this.screen.busy(false);
    }
  }

  private async arrange(loaded: Loaded, turn: number): Promise<void> {
    const { steps, nodes, edges } = loaded.layout;
    this.places = await this.layouts.layOut(steps, nodes, edges, this.screen.picture.aspect, (rough) => {
      if (turn !== this.turn) return;
      this.loaded = loaded;
      this.places = rough;
      this.render();
      this.screen.picture.fit();
    });
  }

  /** Asks everything anew. */
  again = (): void => {
    this.loader.forget();
    this.loadedFor = null;
    void this.apply(this.history.read());
  };

  /** Counts again what the filters leave undrawn. */
  private async count(): Promise<void> {
    const { view, loaded } = this;
    const key = countKey(view);
    if (!loaded || (this.hidden.of === loaded && this.hidden.key === key)) return;
    const list = await loadHidden(this.ask, view, loaded);
    if (view !== this.view || loaded !== this.loaded) return;
    this.hidden = { of: loaded, key, list };
    this.render();
  }

  private shown(): Shown | null {
    const { loaded, view } = this;
    if (!loaded) return null;
    const what = drawn(loaded.nodes, loaded.edges, view);
    return {
      view,
      loaded,
      drawn: what,
      more: moreByNode(this.hidden.of === loaded ? this.hidden.list : []),
      byNode: edgesByNode(what.edges),
    };
  }

  private render(): void {
    const shown = this.shown();
    if (!shown) return;
    this.screen.show(shown, this.places);
  }
}

/** What the counts of hidden neighbours depend on beside the picture. */
function countKey({ kinds, status, from, to }: View): string {
  return JSON.stringify([kinds, status, from, to]);
}

/** The viewport of the graph view: fits, centres and zooms. */
import type { Core } from 'cytoscape';
import type { Positions } from '../layout/incremental-layout.js';

const MAX_PADDING = 34;
/** Names are unreadable at a smaller zoom. A button fits the whole graph anyway. */
const MIN_READABLE_ZOOM = 0.5;
const MAX_FIT_ZOOM = 1.25;
/** Minimum distance of a visible element from the border. */
const VISIBLE_MARGIN = 20;
const PREFERS_REDUCED_MOTION = matchMedia('(prefers-reduced-motion: reduce)');

export class Viewport {
  constructor(private readonly cy: Core) {}

  /** Width divided by height. */
  get aspect(): number {
    return Math.max(this.cy.width(), 1) / Math.max(this.cy.height(), 1);
  }

  fit(): void {
    this.cy.resize();
    if (this.cy.nodes().empty()) return;
    this.cy.fit(undefined, this.padding);
    if (this.cy.zoom() > MAX_FIT_ZOOM) this.cy.zoom({ level: MAX_FIT_ZOOM, renderedPosition: this.center });
    this.cy.center();
  }

  /** Fits node positions only: measuring all edges and labels of a large graph takes seconds. */
  fitPositions(positions: Positions): void {
    this.cy.resize();
    if (this.cy.nodes().empty()) return;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const { x, y } of positions.values()) {
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
    const room = (length: number) => length - 2 * this.padding;
    const zoom = Math.min(
      room(this.cy.width()) / (right - left),
      room(this.cy.height()) / (bottom - top),
      MAX_FIT_ZOOM,
    );
    const { x, y } = this.center;
    this.cy.viewport({
      zoom,
      pan: { x: x - (zoom * (left + right)) / 2, y: y - (zoom * (top + bottom)) / 2 },
    });
  }

  /** Fits the graph if it is readable then; otherwise shows the part around the node with the most edges. */
  fitReadable(): void {
    this.fit();
    if (this.cy.nodes().empty() || this.cy.zoom() >= MIN_READABLE_ZOOM) return;
    const busiest = this.cy.nodes().max((node) => node.degree(false)).ele;
    this.cy.zoom(MIN_READABLE_ZOOM).center(busiest);
    const { x1, x2, y1, y2 } = this.cy.elements().renderedBoundingBox();
    this.cy.panBy({
      x: this.computePan(x1, x2, this.cy.width()),
      y: this.computePan(y1, y2, this.cy.height()),
    });
  }

  /** Brings an element into view, at `minZoom` or more. Does nothing if it is visible, unless `force` is set. */
  centerOn(id: string, minZoom: number, force: boolean): void {
    const element = this.cy.getElementById(id);
    if (element.empty()) return;
    const { x1, y1, x2, y2 } = element.renderedBoundingBox();
    const isVisible =
      x1 > VISIBLE_MARGIN &&
      y1 > VISIBLE_MARGIN &&
      x2 < this.cy.width() - VISIBLE_MARGIN &&
      y2 < this.cy.height() - VISIBLE_MARGIN;
    if (isVisible && !force) return;
    const zoom = Math.max(this.cy.zoom(), minZoom);
    if (PREFERS_REDUCED_MOTION.matches) this.cy.zoom(zoom).center(element);
    else this.cy.stop().animate({ center: { eles: element }, zoom, duration: 250, easing: 'ease-out' });
  }

  zoomBy(factor: number): void {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: this.center });
  }

  /** The shift along one axis that leaves no side empty while the graph extends beyond the other. */
  private computePan(from: number, to: number, length: number): number {
    const [first, last] = [this.padding, length - this.padding];
    if (to - from <= last - first) return (first + last - from - to) / 2;
    return Math.min(0, first - from) + Math.max(0, last - to);
  }

  private get padding(): number {
    return Math.min(MAX_PADDING, this.cy.width() * 0.03);
  }

  private get center(): { x: number; y: number } {
    return { x: this.cy.width() / 2, y: this.cy.height() / 2 };
  }
}

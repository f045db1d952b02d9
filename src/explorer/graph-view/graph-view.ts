/** The canvas: draws what it is given, and tells what was pointed at. */
import cytoscape, { type CollectionReturnValue, type Core } from 'cytoscape';
import type { Point } from '../../drawing/geometry.js';
import { type Direction, findInDirection } from '../layout/find-in-direction.js';
import type { Positions } from '../layout/incremental-layout.js';
import type { FilteredGraph } from '../state/filter-graph.js';
import { groupEdgesByNode } from '../state/filter-graph.js';
import type { HiddenCounts } from '../state/hidden-counts.js';
import { getOtherEnd, type SubgraphEdge } from '../state/subgraph.js';
import { createDetailedStyle, createSimplifiedStyle, MAX_DETAILED_NODES } from './cytoscape-styles.js';
import { createElements, labelElementId } from './elements.js';
import { findHighlighted, type HighlightInput } from './highlight.js';
import { getAccentColour, getPalette, PREFERS_DARK } from './theme.js';

export interface GraphViewEvents {
  readonly select: (id: string | null) => void;
  readonly expand: (id: string) => void;
  readonly move: (id: string, place: Point) => void;
}

const MAX_PADDING = 34;
/** Names smaller than that of their size cannot be read; who wants the whole has a button for it. */
const MIN_READABLE_ZOOM = 0.5;
const MAX_FIT_ZOOM = 1.25;
const PREFERS_REDUCED_MOTION = matchMedia('(prefers-reduced-motion: reduce)');

export class GraphView {
  readonly cy: Core;
  private positions: Positions = new Map();
  private isSimplified = false;
  private byNode: ReadonlyMap<string, readonly SubgraphEdge[]> = new Map();

  constructor(container: HTMLElement, events: GraphViewEvents) {
    this.cy = cytoscape({
      container,
      style: createDetailedStyle(getPalette(), getAccentColour()),
      minZoom: 0.03,
      maxZoom: 4,
      boxSelectionEnabled: false,
      selectionType: 'single',
      autounselectify: true,
      hideEdgesOnViewport: false,
      textureOnViewport: false,
      pixelRatio: Math.min(window.devicePixelRatio, 2),
    });
    this.cy.on('tap', ({ target }) => events.select(target === this.cy ? null : target.id()));
    this.cy.on('dbltap', 'node', ({ target }) => events.expand(target.id()));
    this.cy.on('mouseover', 'node, edge', ({ target }) => {
      container.classList.add('pointing');
      if (!this.isSimplified)
        this.addLabels(target.connectedEdges().union(target.filter('edge'))).addClass('near');
      target.filter('edge[!written]').addClass('pointed');
    });
    this.cy.on('mouseout', 'node, edge', () => {
      container.classList.remove('pointing');
      this.cy.elements('.near, .pointed').removeClass('near pointed');
      this.applyHighlight();
    });
    this.cy.on('dragfree', 'node', ({ target }) => events.move(target.id(), { ...target.position() }));
    PREFERS_DARK.addEventListener('change', () => this.applyStyle());
  }

  private highlightInput: HighlightInput = { selected: null, path: null };
  private highlighted: ReadonlySet<string> | null = null;

  /** Draws what is to be seen where it belongs; what stays is not touched. */
  draw(
    drawn: FilteredGraph,
    positions: Positions,
    hiddenCounts: ReadonlyMap<string, HiddenCounts>,
    highlightInput: HighlightInput,
  ): void {
    this.positions = positions;
    this.byNode = groupEdgesByNode(drawn.edges);
    this.setSimplified(drawn.nodes.length > MAX_DETAILED_NODES);
    this.highlightInput = highlightInput;
    // In a large picture selecting alone would touch every element.
    this.highlighted =
      this.isSimplified && !highlightInput.path ? null : findHighlighted(drawn, highlightInput);
    const elements = createElements(drawn, positions, hiddenCounts, this.highlighted);
    this.cy.batch(() => {
      this.cy.remove(this.cy.elements().filter((element) => !elements.has(element.id())));
      const added = [];
      for (const [id, element] of elements) {
        const existing = this.cy.getElementById(id);
        const position = positions.get(id);
        if (existing.empty()) added.push(position ? { ...element, position: { ...position } } : element);
        else updateElement(existing, element.data, position);
      }
      this.cy.add(added);
    });
    this.applyHighlight();
  }

  /** Shows the selection and a path: by weight and ground, never by colour alone. */
  private applyHighlight(): void {
    const { highlighted } = this;
    this.cy.batch(() => {
      this.cy.elements('.chosen, .near, .far').removeClass('chosen near far');
      if (highlighted) {
        const on = this.addLabels(this.cy.elements().filter((element) => highlighted.has(element.id())));
        this.cy.elements().difference(on).addClass('far');
        on.edges().addClass('near');
      }
      if (this.highlightInput.selected) {
        this.addLabels(this.cy.getElementById(this.highlightInput.selected)).addClass('chosen');
      }
    });
  }

  fit(): void {
    this.cy.resize();
    if (this.cy.nodes().empty()) return;
    if (this.isSimplified) {
      this.fitPositions();
      return;
    }
    this.cy.fit(undefined, this.fitPadding);
    if (this.cy.zoom() > MAX_FIT_ZOOM)
      this.cy.zoom({ level: MAX_FIT_ZOOM, renderedPosition: this.viewportCenter() });
    this.cy.center();
  }

  /** As much of it as can be read, around the one with the most lines: all of it where there is room. */
  fitReadable(): void {
    this.fit();
    if (this.isSimplified || this.cy.nodes().empty() || this.cy.zoom() >= MIN_READABLE_ZOOM) return;
    const busiest = this.cy.nodes().max((node) => node.degree(false)).ele;
    this.cy.zoom(MIN_READABLE_ZOOM).center(busiest);
    const { x1, x2, y1, y2 } = this.cy.elements().renderedBoundingBox();
    this.cy.panBy({
      x: this.computePan(x1, x2, this.cy.width()),
      y: this.computePan(y1, y2, this.cy.height()),
    });
  }

  /** How far what lies `from` here `to` there must move so that no side is empty while something lies outside. */
  private computePan(from: number, to: number, side: number): number {
    const [first, last] = [this.fitPadding, side - this.fitPadding];
    if (to - from <= last - first) return (first + last - from - to) / 2;
    return Math.min(0, first - from) + Math.max(0, last - to);
  }

  /** By the places alone: measuring every line and label of a large picture takes seconds. */
  private fitPositions(): void {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const { x, y } of this.positions.values()) {
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
    const room = (side: number) => side - 2 * this.fitPadding;
    const zoom = Math.min(
      room(this.cy.width()) / (right - left),
      room(this.cy.height()) / (bottom - top),
      MAX_FIT_ZOOM,
    );
    const { x, y } = this.viewportCenter();
    this.cy.viewport({
      zoom,
      pan: { x: x - (zoom * (left + right)) / 2, y: y - (zoom * (top + bottom)) / 2 },
    });
  }

  /** Brings an element into sight; when it is seen already, nothing moves. */
  centerOn(id: string, force = false): void {
    const element = this.cy.getElementById(id);
    if (element.empty()) return;
    const { x1, y1, x2, y2 } = element.renderedBoundingBox();
    const isVisible = x1 > 20 && y1 > 20 && x2 < this.cy.width() - 20 && y2 < this.cy.height() - 20;
    if (isVisible && !force) return;
    const zoom = Math.max(this.cy.zoom(), this.isSimplified ? 0.5 : 0.7);
    if (PREFERS_REDUCED_MOTION.matches) this.cy.zoom(zoom).center(element);
    else this.cy.stop().animate({ center: { eles: element }, zoom, duration: 250, easing: 'ease-out' });
  }

  zoomBy(factor: number): void {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: this.viewportCenter() });
  }

  private addLabels(elements: CollectionReturnValue): CollectionReturnValue {
    const ids = new Set(elements.edges().map((edge) => labelElementId(edge.id())));
    return elements.union(this.cy.edges('.words').filter((edge) => ids.has(edge.id())));
  }

  /** The drawn neighbour in a direction. */
  findNeighbour(from: string, direction: Direction): string | null {
    const position = this.positions.get(from);
    if (!position) return null;
    const ends = (this.byNode.get(from) ?? []).map((edge) => getOtherEnd(edge, from));
    const points = new Map(
      ends.flatMap((id) => {
        const point = this.positions.get(id);
        return point && id !== from ? [[id, point] as const] : [];
      }),
    );
    return findInDirection(position, direction, points);
  }

  /** Its width by its height, for the layout. */
  get aspect(): number {
    return Math.max(this.cy.width(), 1) / Math.max(this.cy.height(), 1);
  }

  private get fitPadding(): number {
    return Math.min(MAX_PADDING, this.cy.width() * 0.03);
  }

  private viewportCenter(): { x: number; y: number } {
    return { x: this.cy.width() / 2, y: this.cy.height() / 2 };
  }

  private applyStyle(): void {
    this.cy.style(
      (this.isSimplified ? createSimplifiedStyle : createDetailedStyle)(getPalette(), getAccentColour()),
    );
  }

  private setSimplified(plain: boolean): void {
    if (plain === this.isSimplified) return;
    this.isSimplified = plain;
    this.applyStyle();
    // Not in the typings: Cytoscape's renderer reads them when it paints.
    const renderer = (this.cy as unknown as { renderer(): Record<string, boolean> }).renderer();
    renderer.hideEdgesOnViewport = plain;
    renderer.textureOnViewport = plain;
  }
}

/** Touches only what has changed: Cytoscape styles anew whatever is set. */
function updateElement(
  known: CollectionReturnValue,
  data: Record<string, unknown>,
  position: Point | undefined,
): void {
  if (Object.entries(data).some(([key, value]) => known.data(key) !== value)) known.data(data);
  for (const node of known.nodes()) {
    const { x, y } = node.position();
    if (position && (x !== position.x || y !== position.y)) node.position({ ...position });
  }
}

/** The graph view: draws nodes and edges with Cytoscape, highlights, and reports taps and drags. */
import cytoscape, { type CollectionReturnValue, type Core } from 'cytoscape';
import type { Point } from '../../drawing/geometry.js';
import { type Direction, findInDirection } from '../layout/find-in-direction.js';
import type { Positions } from '../layout/incremental-layout.js';
import { type FilteredGraph, groupEdgesByNode } from '../state/filter-graph.js';
import type { HiddenCounts } from '../state/hidden-counts.js';
import { getOtherEnd, type SubgraphEdge } from '../state/subgraph.js';
import { createDetailedStyle, createSimplifiedStyle, MAX_DETAILED_NODES } from './cytoscape-styles.js';
import { createElements, labelElementId } from './elements.js';
import { findHighlighted, type HighlightInput } from './highlight.js';
import { getAccentColour, getPalette, PREFERS_DARK } from './theme.js';
import { Viewport } from './viewport.js';

export interface GraphViewEvents {
  readonly select: (id: string | null) => void;
  readonly expand: (id: string) => void;
  readonly move: (id: string, position: Point) => void;
}

const MIN_DETAILED_ZOOM = 0.7;
const MIN_SIMPLIFIED_ZOOM = 0.5;

export class GraphView {
  private readonly cy: Core;
  private readonly viewport: Viewport;
  private positions: Positions = new Map();
  private edgesByNode: ReadonlyMap<string, readonly SubgraphEdge[]> = new Map();
  private highlightInput: HighlightInput = { selected: null, path: null };
  private highlighted: ReadonlySet<string> | null = null;
  /** Large graphs are drawn without labels and with straight edges. */
  private isSimplified = false;

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
    this.viewport = new Viewport(this.cy);
    this.cy.on('tap', ({ target }) => events.select(target === this.cy ? null : target.id()));
    this.cy.on('dbltap', 'node', ({ target }) => events.expand(target.id()));
    this.cy.on('mouseover', 'node, edge', ({ target }) => {
      container.classList.add('pointing');
      if (!this.isSimplified)
        this.addLabels(target.connectedEdges().union(target.filter('edge'))).addClass('related');
      target.filter('edge[!hasLabel]').addClass('hovered');
    });
    this.cy.on('mouseout', 'node, edge', () => {
      container.classList.remove('pointing');
      this.cy.elements('.related, .hovered').removeClass('related hovered');
      this.applyHighlight();
    });
    this.cy.on('dragfree', 'node', ({ target }) => events.move(target.id(), { ...target.position() }));
    PREFERS_DARK.addEventListener('change', () => this.applyStyle());
  }

  /** Updates the drawing. Elements that did not change are not touched. */
  draw(
    visible: FilteredGraph,
    positions: Positions,
    hiddenCounts: ReadonlyMap<string, HiddenCounts>,
    highlightInput: HighlightInput,
  ): void {
    this.positions = positions;
    this.edgesByNode = groupEdgesByNode(visible.edges);
    this.setSimplified(visible.nodes.length > MAX_DETAILED_NODES);
    this.highlightInput = highlightInput;
    // Dimming the rest of a large graph for a selection would restyle every element.
    this.highlighted =
      this.isSimplified && !highlightInput.path ? null : findHighlighted(visible, highlightInput);
    const elements = createElements(visible, positions, hiddenCounts, this.highlighted);
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

  fit(): void {
    if (this.isSimplified) this.viewport.fitPositions(this.positions);
    else this.viewport.fit();
  }

  /** Fits as much of the graph as is readable. */
  fitReadable(): void {
    if (this.isSimplified) this.viewport.fitPositions(this.positions);
    else this.viewport.fitReadable();
  }

  /** Brings an element into view. Does nothing if it is visible, unless `force` is set. */
  centerOn(id: string, force = false): void {
    this.viewport.centerOn(id, this.isSimplified ? MIN_SIMPLIFIED_ZOOM : MIN_DETAILED_ZOOM, force);
  }

  zoomBy(factor: number): void {
    this.viewport.zoomBy(factor);
  }

  /** Width divided by height. */
  get aspect(): number {
    return this.viewport.aspect;
  }

  /** The visible neighbour in a direction; null if there is none. */
  findNeighbour(id: string, direction: Direction): string | null {
    const position = this.positions.get(id);
    if (!position) return null;
    const neighbours = (this.edgesByNode.get(id) ?? []).map((edge) => getOtherEnd(edge, id));
    const points = new Map(
      neighbours.flatMap((neighbour) => {
        const point = this.positions.get(neighbour);
        return point && neighbour !== id ? [[neighbour, point] as const] : [];
      }),
    );
    return findInDirection(position, direction, points);
  }

  /** Uses line width and opacity, so that nobody depends on colours. */
  private applyHighlight(): void {
    const { highlighted } = this;
    const { selected } = this.highlightInput;
    this.cy.batch(() => {
      this.cy.elements('.selected, .related, .dimmed').removeClass('selected related dimmed');
      if (highlighted) {
        const related = this.addLabels(this.cy.elements().filter((element) => highlighted.has(element.id())));
        this.cy.elements().difference(related).addClass('dimmed');
        related.edges().addClass('related');
      }
      if (selected) this.addLabels(this.cy.getElementById(selected)).addClass('selected');
    });
  }

  /** The elements together with the label elements of their edges. */
  private addLabels(elements: CollectionReturnValue): CollectionReturnValue {
    const ids = new Set(elements.edges().map((edge) => labelElementId(edge.id())));
    return elements.union(this.cy.edges('.label').filter((edge) => ids.has(edge.id())));
  }

  private applyStyle(): void {
    this.cy.style(
      (this.isSimplified ? createSimplifiedStyle : createDetailedStyle)(getPalette(), getAccentColour()),
    );
  }

  private setSimplified(isSimplified: boolean): void {
    if (isSimplified === this.isSimplified) return;
    this.isSimplified = isSimplified;
    this.applyStyle();
    // These options of Cytoscape's renderer can change at run time, but are missing from its types.
    const renderer = (this.cy as unknown as { renderer(): Record<string, boolean> }).renderer();
    renderer.hideEdgesOnViewport = isSimplified;
    renderer.textureOnViewport = isSimplified;
  }
}

/** Sets only what changed: Cytoscape restyles an element for every value that is set. */
function updateElement(
  element: CollectionReturnValue,
  data: Record<string, unknown>,
  position: Point | undefined,
): void {
  if (Object.entries(data).some(([key, value]) => element.data(key) !== value)) element.data(data);
  for (const node of element.nodes()) {
    const { x, y } = node.position();
    if (position && (x !== position.x || y !== position.y)) node.position({ ...position });
  }
}

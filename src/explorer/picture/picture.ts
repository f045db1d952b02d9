/** The canvas: draws what it is given, and tells what was pointed at. */
import cytoscape, { type CollectionReturnValue, type Core } from 'cytoscape';
import type { Point } from '../../drawing/geometry.js';
import type { More } from '../state/expanding.js';
import type { Drawn } from '../state/filter.js';
import { edgesByNode } from '../state/filter.js';
import { otherEnd, type PictureEdge } from '../state/model.js';
import { type Direction, step } from '../state/walk.js';
import { elementsOf, wordsOf } from './elements.js';
import type { Places } from './layout.js';
import { litBy, type Marks } from './lit.js';
import { PLAIN_ABOVE, plainStyleOf, styleOf } from './style.js';
import { accent, PREFERS_DARK, palette } from './theme.js';

export interface PictureEvents {
  readonly select: (id: string | null) => void;
  readonly expand: (id: string) => void;
  readonly move: (id: string, place: Point) => void;
}

const MOST_PADDING = 34;
/** Names smaller than that of their size cannot be read; who wants the whole has a button for it. */
const READABLE = 0.5;
const LARGEST = 1.25;
const CALM = matchMedia('(prefers-reduced-motion: reduce)');

export class Picture {
  readonly cy: Core;
  private places: Places = new Map();
  private plain = false;
  private byNode: ReadonlyMap<string, readonly PictureEdge[]> = new Map();

  constructor(container: HTMLElement, events: PictureEvents) {
    this.cy = cytoscape({
      container,
      style: styleOf(palette(), accent()),
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
      if (!this.plain) this.withWords(target.connectedEdges().union(target.filter('edge'))).addClass('near');
      target.filter('edge[!written]').addClass('pointed');
    });
    this.cy.on('mouseout', 'node, edge', () => {
      container.classList.remove('pointing');
      this.cy.elements('.near, .pointed').removeClass('near pointed');
      this.mark();
    });
    this.cy.on('dragfree', 'node', ({ target }) => events.move(target.id(), { ...target.position() }));
    PREFERS_DARK.addEventListener('change', () => this.paint());
  }

  private marks: Marks = { selected: null, path: null };
  private lit: ReadonlySet<string> | null = null;

  /** Draws what is to be seen where it belongs; what stays is not touched. */
  draw(drawn: Drawn, places: Places, more: ReadonlyMap<string, More>, marks: Marks): void {
    this.places = places;
    this.byNode = edgesByNode(drawn.edges);
    this.setPlain(drawn.nodes.length > PLAIN_ABOVE);
    this.marks = marks;
    // In a large picture selecting alone would touch every element.
    this.lit = this.plain && !marks.path ? null : litBy(drawn, marks);
    const wanted = elementsOf(drawn, places, more, this.lit);
    this.cy.batch(() => {
      this.cy.remove(this.cy.elements().filter((element) => !wanted.has(element.id())));
      const fresh = [];
      for (const [id, element] of wanted) {
        const known = this.cy.getElementById(id);
        const place = places.get(id);
        if (known.empty()) fresh.push(place ? { ...element, position: { ...place } } : element);
        else renew(known, element.data, place);
      }
      this.cy.add(fresh);
    });
    this.mark();
  }

  /** Shows the selection and a path: by weight and ground, never by colour alone. */
  private mark(): void {
    const { lit } = this;
    this.cy.batch(() => {
      this.cy.elements('.chosen, .near, .far').removeClass('chosen near far');
      if (lit) {
        const on = this.withWords(this.cy.elements().filter((element) => lit.has(element.id())));
        this.cy.elements().difference(on).addClass('far');
        on.edges().addClass('near');
      }
      if (this.marks.selected) {
        this.withWords(this.cy.getElementById(this.marks.selected)).addClass('chosen');
      }
    });
  }

  fit(): void {
    this.cy.resize();
    if (this.cy.nodes().empty()) return;
    if (this.plain) {
      this.fitPlaces();
      return;
    }
    this.cy.fit(undefined, this.padding);
    if (this.cy.zoom() > LARGEST) this.cy.zoom({ level: LARGEST, renderedPosition: this.middle() });
    this.cy.center();
  }

  /** As much of it as can be read, around the one with the most lines: all of it where there is room. */
  begin(): void {
    this.fit();
    if (this.plain || this.cy.nodes().empty() || this.cy.zoom() >= READABLE) return;
    const busiest = this.cy.nodes().max((node) => node.degree(false)).ele;
    this.cy.zoom(READABLE).center(busiest);
    const { x1, x2, y1, y2 } = this.cy.elements().renderedBoundingBox();
    this.cy.panBy({ x: this.shift(x1, x2, this.cy.width()), y: this.shift(y1, y2, this.cy.height()) });
  }

  /** How far what lies `from` here `to` there must move so that no side is empty while something lies outside. */
  private shift(from: number, to: number, side: number): number {
    const [first, last] = [this.padding, side - this.padding];
    if (to - from <= last - first) return (first + last - from - to) / 2;
    return Math.min(0, first - from) + Math.max(0, last - to);
  }

  /** By the places alone: measuring every line and label of a large picture takes seconds. */
  private fitPlaces(): void {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const { x, y } of this.places.values()) {
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
    const room = (side: number) => side - 2 * this.padding;
    const zoom = Math.min(
      room(this.cy.width()) / (right - left),
      room(this.cy.height()) / (bottom - top),
      LARGEST,
    );
    const { x, y } = this.middle();
    this.cy.viewport({
      zoom,
      pan: { x: x - (zoom * (left + right)) / 2, y: y - (zoom * (top + bottom)) / 2 },
    });
  }

  /** Brings an element into sight; when it is seen already, nothing moves. */
  centre(id: string, always = false): void {
    const one = this.cy.getElementById(id);
    if (one.empty()) return;
    const { x1, y1, x2, y2 } = one.renderedBoundingBox();
    const seen = x1 > 20 && y1 > 20 && x2 < this.cy.width() - 20 && y2 < this.cy.height() - 20;
    if (seen && !always) return;
    const zoom = Math.max(this.cy.zoom(), this.plain ? 0.5 : 0.7);
    if (CALM.matches) this.cy.zoom(zoom).center(one);
    else this.cy.stop().animate({ center: { eles: one }, zoom, duration: 250, easing: 'ease-out' });
  }

  zoomBy(factor: number): void {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: this.middle() });
  }

  private withWords(elements: CollectionReturnValue): CollectionReturnValue {
    const ids = new Set(elements.edges().map((edge) => wordsOf(edge.id())));
    return elements.union(this.cy.edges('.words').filter((edge) => ids.has(edge.id())));
  }

  /** The drawn neighbour in a direction. */
  walk(from: string, direction: Direction): string | null {
    const place = this.places.get(from);
    if (!place) return null;
    const ends = (this.byNode.get(from) ?? []).map((edge) => otherEnd(edge, from));
    const points = new Map(
      ends.flatMap((id) => {
        const point = this.places.get(id);
        return point && id !== from ? [[id, point] as const] : [];
      }),
    );
    return step(place, direction, points);
  }

  /** Its width by its height, for the layout. */
  get aspect(): number {
    return Math.max(this.cy.width(), 1) / Math.max(this.cy.height(), 1);
  }

  private get padding(): number {
    return Math.min(MOST_PADDING, this.cy.width() * 0.03);
  }

  private middle(): { x: number; y: number } {
    return { x: this.cy.width() / 2, y: this.cy.height() / 2 };
  }

  private paint(): void {
    this.cy.style((this.plain ? plainStyleOf : styleOf)(palette(), accent()));
  }

  private setPlain(plain: boolean): void {
    if (plain === this.plain) return;
    this.plain = plain;
    this.paint();
    // Not in the typings: Cytoscape's renderer reads them when it paints.
    const renderer = (this.cy as unknown as { renderer(): Record<string, boolean> }).renderer();
    renderer.hideEdgesOnViewport = plain;
    renderer.textureOnViewport = plain;
  }
}

/** Touches only what has changed: Cytoscape styles anew whatever is set. */
function renew(known: CollectionReturnValue, data: Record<string, unknown>, place: Point | undefined): void {
  if (Object.entries(data).some(([key, value]) => known.data(key) !== value)) known.data(data);
  for (const node of known.nodes()) {
    const { x, y } = node.position();
    if (place && (x !== place.x || y !== place.y)) node.position({ ...place });
  }
}

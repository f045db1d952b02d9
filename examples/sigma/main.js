/** Draws the whole graph: colour by kind, size by degree, laid out by ForceAtlas2. */
import { MultiDirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';

const ENTENTE = import.meta.env.VITE_ENTENTE ?? 'http://127.0.0.1:4000';
const COLORS = { PERSON: '#b3261e', PARTY: '#d98a00', INSTITUTION: '#4f7f4a', COUNTRY: '#2f5d8c' };
const STYLES = {
  nodes: {
    color: { attribute: 'kind', dict: COLORS },
    label: { attribute: 'label' },
    labelBackgroundColor: '#ffffffcc',
    labelBackgroundPadding: 1,
    labelColor: '#1d1d1b',
    labelFont: 'Helvetica Neue, Arial, Liberation Sans, DejaVu Sans, sans-serif',
    labelPosition: 'below',
    labelSize: 13,
    labelVisibility: 'visible',
    size: { attribute: 'size' },
    // The page is wider than it is high.
    x: ({ x }) => 1.8 * x,
  },
  edges: {
    color: (_, { isHighlighted }) => (isHighlighted ? '#1d1d1b' : '#cfcbc3'),
    size: 2,
  },
};

async function fetchElements() {
  const response = await fetch(`${ENTENTE}/export/cytoscape.json?maxNodes=1000`);
  const body = await response.json();
  if (!response.ok) throw new Error(body.errors[0].message);
  return body.elements;
}

function toGraph({ nodes, edges }) {
  const graph = new MultiDirectedGraph();
  for (const { data } of nodes) graph.addNode(data.id, { label: data.label, kind: data.kind });
  for (const { data } of edges) graph.addEdgeWithKey(data.id, data.source, data.target);
  return graph;
}

/** Nothing holds entities without relationships: ForceAtlas2 would drive them far away. */
function dropIsolated(graph) {
  const isolated = graph.filterNodes((node) => graph.degree(node) === 0);
  for (const node of isolated) graph.dropNode(node);
  return isolated.length;
}

/** Starts with all nodes on a circle, so that the same graph always gets the same picture. */
function layOut(graph) {
  let angle = 0;
  graph.updateEachNodeAttributes((node, attributes) => {
    angle += (2 * Math.PI) / graph.order;
    const size = 3 + 1.5 * Math.sqrt(graph.degree(node));
    return { ...attributes, size, x: Math.cos(angle), y: Math.sin(angle) };
  });
  forceAtlas2.assign(graph, {
    iterations: 1000,
    settings: { adjustSizes: true, gravity: 0.02, scalingRatio: 2, strongGravityMode: true },
  });
}

function draw(graph) {
  const sigma = new Sigma(graph, document.querySelector('#graph'), {
    settings: { autoRescaleContent: 'labels', itemSizesReference: 'screen', stagePadding: 8 },
    styles: STYLES,
  });
  const highlight = (isHighlighted) => (event) =>
    sigma.setEdgesState(graph.edges(event.node), { isHighlighted });
  sigma.on('enterNode', highlight(true));
  sigma.on('leaveNode', highlight(false));
  return sigma;
}

async function show() {
  const graph = toGraph(await fetchElements());
  const isolated = dropIsolated(graph);
  layOut(graph);
  document.querySelector('#summary').textContent =
    `${graph.order} entities, ${graph.size} relationships. ${isolated} entities without any are not shown.`;
  return draw(graph);
}

function explain({ message }) {
  document.querySelector('#summary').textContent =
    `No data from ${ENTENTE}: ${message}. Does Entente run with ENTENTE_ORIGINS=${location.origin}?`;
}

/** In the browser's console: `(await import('/main.js')).sigma`. */
export const sigma = await show().catch(explain);

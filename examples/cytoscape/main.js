/** Draws whom Hiroshi Moriyama met, and whom else they met, from left to right. */
import cytoscape from 'cytoscape';
import query from './subgraph.graphql?raw';

const ENTENTE = import.meta.env.VITE_ENTENTE ?? 'http://127.0.0.1:4000';
const SLUG = 'hiroshi-moriyama';

const FONT = 'Helvetica Neue, Arial, Liberation Sans, DejaVu Sans, sans-serif';
const STYLE = [
  {
    selector: 'node',
    style: {
      label: 'data(name)',
      width: 16,
      height: 16,
      'background-color': '#55534e',
      color: '#1d1d1b',
      'font-family': FONT,
      'font-size': 14,
      'font-weight': 'bold',
      'text-halign': 'right',
      'text-valign': 'center',
      'text-margin-x': 8,
      'text-outline-color': '#fff',
      'text-outline-width': 3,
    },
  },
  { selector: 'node[kind != "PERSON"]', style: { shape: 'square' } },
  {
    selector: '.person',
    style: {
      width: 26,
      height: 26,
      'background-color': '#b3261e',
      'font-size': 17,
      'text-halign': 'left',
      'text-margin-x': -8,
    },
  },
  {
    selector: '.met',
    style: { 'text-halign': 'center', 'text-valign': 'top', 'text-margin-x': 0, 'text-margin-y': -6 },
  },
  {
    selector: 'edge',
    style: {
      label: 'data(label)',
      width: 3,
      'line-color': '#b3261e',
      color: '#55534e',
      'font-family': FONT,
      'font-size': 12,
      'text-rotation': 'autorotate',
      'text-background-color': '#fff',
      'text-background-opacity': 1,
      'text-background-padding': 2,
    },
  },
  { selector: 'edge[basis = "DELEGATION"]', style: { width: 1.5 } },
  {
    selector: 'edge[status != "HELD"]',
    style: { width: 2, 'line-color': '#77746d', 'line-style': 'dashed', 'line-dash-pattern': [7, 5] },
  },
];

async function fetchSubgraph() {
  const response = await fetch(`${ENTENTE}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { around: [`person/${SLUG}`] } }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data.subgraph;
}

function draw({ nodes, edges }) {
  const cy = cytoscape({
    container: document.querySelector('#graph'),
    elements: {
      nodes: nodes.map((data) => ({ data })),
      edges: edges.map((data) => ({ data })),
    },
    style: STYLE,
    userZoomingEnabled: false,
  });
  const person = cy.$(`[slug = "${SLUG}"]`);
  person.addClass('person');
  person.neighborhood('node').addClass('met');
  cy.layout({
    name: 'breadthfirst',
    direction: 'rightward',
    roots: '.person',
    depthSort: fewestCrossings,
    spacingFactor: 1,
    padding: 16,
  }).run();
  cy.on('tap', 'edge', ({ target }) => {
    document.querySelector('#meeting').textContent = describe(target.data());
  });
  return cy;
}

/** Orders a column: the busiest at the top of the second, at the bottom of the third. */
function fewestCrossings(a, b) {
  return (a.hasClass('met') ? 1 : -1) * (a.degree() - b.degree());
}

function describe({ label, meeting: { title, place, evidence } }) {
  const [{ source, paragraph }] = evidence;
  const details = [label, place].filter(Boolean).join(', ');
  return `${title} (${details}). Source: ${source.title}, paragraph ${paragraph}.`;
}

function summarize(cy) {
  const held = cy.$('.person').connectedEdges('[status = "HELD"]');
  const meetings = new Set(held.map((edge) => edge.data('meeting').id));
  const counterparts = held.connectedNodes('.met');
  return `${counterparts.length} counterparts at ${meetings.size} meetings; on the right, whom else these met.`;
}

async function show() {
  const cy = draw(await fetchSubgraph());
  document.querySelector('#summary').textContent = summarize(cy);
  return cy;
}

function explain({ message }) {
  document.querySelector('#summary').textContent =
    `No data from ${ENTENTE}: ${message}. Does Entente run with ENTENTE_ORIGINS=${location.origin}?`;
}

/** In the browser's console: `(await import('/main.js')).cy`. */
export const cy = await show().catch(explain);

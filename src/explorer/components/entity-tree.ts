/** Shows the visible graph as a tree of entities and their relationships, usable with a keyboard or screen reader. */
import { isHeld } from '../../drawing/drawing.js';
import { getOtherEnd, type SubgraphEdge, type SubgraphNode } from '../state/subgraph.js';
import { ENTITY_KINDS, ENTITY_NAMES, formatCount } from '../state/vocabulary.js';
import type { Actions } from './actions.js';
import { h, setChildren } from './dom.js';
import type { PageModel } from './page-model.js';
import { ENTITIES, formatEdgeFrom, RELATIONSHIPS } from './phrases.js';
import { edgeSwatch, entitySwatch } from './swatch.js';
import { listenToTreeKeyboard, listTreeRows } from './tree-keyboard.js';

const MAX_ROWS = 400;
/** Pixels between a row that is scrolled into view and the border. */
const SCROLL_MARGIN = 12;

export function entityTree(actions: Actions) {
  const list = h('ul', { role: 'tree', class: 'tree', 'aria-label': 'Entities and their relationships' });
  const note = h('p', { class: 'quiet' });
  const heading = h('h2', {}, 'In this view');
  /** Entities whose relationships are shown. */
  const open = new Set<string>();
  let model: PageModel | undefined;
  /** Key of the row that Tab focuses: the id of an entity, or `entity edge` for a relationship. */
  let activeKey: string | null = null;

  const render = () => {
    if (!model) return;
    const { visible, edgesByNode, hiddenCounts, view, graph } = model;
    const sorted = [...visible.nodes].sort(
      (a, b) =>
        ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind) ||
        a.name.localeCompare(b.name) ||
        (a.id < b.id ? -1 : 1),
    );
    const listed = sorted.slice(0, MAX_ROWS);
    const selectedNode = sorted.find(({ id }) => id === view.selected);
    if (selectedNode && !listed.includes(selectedNode)) listed.push(selectedNode);
    setChildren(
      heading,
      `In this view: ${formatCount(visible.nodes.length, ENTITIES)}`,
      h('small', { class: 'unit', 'aria-hidden': 'true' }, RELATIONSHIPS.many),
    );
    note.hidden = listed.length === sorted.length;
    setChildren(note, `Showing the first ${MAX_ROWS} by kind and name. Search to find others.`);
    const hasFocus = list.contains(document.activeElement);
    setChildren(
      list,
      ...listed.flatMap((node) =>
        branch(
          node,
          edgesByNode.get(node.id) ?? [],
          hiddenCounts.get(node.id)?.edges ?? 0,
          view.selected,
          graph.nodes,
        ),
      ),
    );
    const rows = listTreeRows(list);
    const activeRow =
      rows.find((row) => row.dataset.key === activeKey) ??
      rows.find((row) => row.dataset.id === view.selected) ??
      rows[0];
    activate(activeRow, hasFocus);
  };
  const activate = (row: HTMLElement | undefined, focus: boolean) => {
    for (const other of listTreeRows(list)) other.tabIndex = -1;
    if (!row) return;
    row.tabIndex = 0;
    activeKey = row.dataset.key ?? null;
    if (focus) row.focus({ preventScroll: true });
    if (focus) row.scrollIntoView({ block: 'nearest' });
  };
  const branch = (
    node: SubgraphNode,
    edges: readonly SubgraphEdge[],
    hidden: number,
    selected: string | null,
    nodes: ReadonlyMap<string, SubgraphNode>,
  ): HTMLElement[] => {
    const isOpen = open.has(node.id) && edges.length > 0;
    const row = h(
      'li',
      {
        role: 'treeitem',
        'data-id': node.id,
        'data-key': node.id,
        'aria-level': 1,
        'aria-selected': String(node.id === selected),
        'aria-expanded': edges.length > 0 ? String(isOpen) : null,
      },
      h('span', { class: edges.length === 0 ? 'opener none' : isOpen ? 'opener open' : 'opener' }),
      entitySwatch(node.kind),
      h('span', { class: 'name' }, node.name, visuallyHidden(`, ${ENTITY_NAMES[node.kind].one}, `)),
      h(
        'small',
        {},
        String(edges.length),
        visuallyHidden(edges.length === 1 ? ' relationship' : ' relationships'),
        hidden > 0 && ` +${hidden}`,
        hidden > 0 && visuallyHidden(' more'),
      ),
    );
    // One flat list with levels, so that the accessible name of a row is its own text only.
    return isOpen ? [row, ...edges.map((edge) => edgeRow(edge, node.id, selected, nodes))] : [row];
  };

  list.addEventListener('click', ({ target }) => {
    const row = (target as Element).closest<HTMLElement>('[role=treeitem]');
    if (!row) return;
    const { id = '' } = row.dataset;
    if ((target as Element).closest('.opener')) {
      if (!open.delete(id)) open.add(id);
      activate(row, true);
      render();
      return;
    }
    activate(row, true);
    actions.select(row.dataset.id ?? null);
  });
  listenToTreeKeyboard(list, {
    move: (row) => {
      activate(row, true);
      actions.select(row.dataset.id ?? null);
    },
    open: (id) => {
      open.add(id);
      render();
    },
    close: (id) => {
      if (open.delete(id)) render();
    },
    expand: actions.expand,
    select: actions.select,
  });
  const element = h('section', { class: 'list' }, heading, list, note);
  let lastRevealed: string | null = null;
  return {
    element,
    update(nextModel: PageModel) {
      model = nextModel;
      const { selected } = nextModel.view;
      const isActiveSelected = activeKey?.split(' ').at(-1) === selected;
      if (!isActiveSelected && selected) activeKey = selected;
      render();
      if (selected !== lastRevealed)
        scrollToRow(
          element,
          listTreeRows(list).find((row) => row.dataset.id === selected),
        );
      lastRevealed = selected;
    },
  };
}

/** Scrolls only the list, not the page, to show a row. */
function scrollToRow(list: HTMLElement, row: HTMLElement | undefined): void {
  if (!row) return;
  const [{ top, bottom }, visible] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  if (top < visible.top) list.scrollTop -= visible.top - top + SCROLL_MARGIN;
  else if (bottom > visible.bottom) list.scrollTop += bottom - visible.bottom + SCROLL_MARGIN;
}

function edgeRow(
  edge: SubgraphEdge,
  from: string,
  selected: string | null,
  nodes: ReadonlyMap<string, SubgraphNode>,
): HTMLElement {
  return h(
    'li',
    {
      role: 'treeitem',
      'data-id': edge.id,
      'data-key': `${from} ${edge.id}`,
      'data-end': getOtherEnd(edge, from),
      'data-parent': from,
      'aria-level': 2,
      'aria-selected': String(edge.id === selected),
    },
    edgeSwatch(edge.kind, !isHeld(edge)),
    h('span', { class: 'name' }, formatEdgeFrom(edge, from, nodes)),
  );
}

function visuallyHidden(text: string): HTMLElement {
  return h('span', { class: 'unseen' }, text);
}

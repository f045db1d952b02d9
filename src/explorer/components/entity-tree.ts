/** The picture as a tree to read and to walk with the keyboard: entities, and in each its relationships. */
import { isHeld } from '../../drawing/drawing.js';
import { getOtherEnd, type SubgraphEdge, type SubgraphNode } from '../state/subgraph.js';
import { ENTITY_KINDS, ENTITY_NAMES, formatCount } from '../state/vocabulary.js';
import type { Actions } from './actions.js';
import { h, setChildren } from './dom.js';
import type { PageModel } from './page-model.js';
import { ENTITIES, formatEdgeFrom, RELATIONSHIPS } from './phrases.js';
import { edgeSwatch, entitySwatch } from './swatch.js';

const MAX_ROWS = 400;
/** Around a row that is scrolled to. */
const SCROLL_MARGIN = 12;

export function entityTree(actions: Actions) {
  const list = h('ul', { role: 'tree', class: 'tree', 'aria-label': 'What is drawn' });
  const note = h('p', { class: 'quiet' });
  const heading = h('h2', {}, 'In the picture');
  const open = new Set<string>();
  let model: PageModel | undefined;
  /** The row that Tab comes to: an entity, or one of its relationships as `entity edge`. */
  let active: string | null = null;

  const render = () => {
    if (!model) return;
    const { visible, edgesByNode, hiddenCounts, view, graph } = model;
    const sorted = [...visible.nodes].sort(
      (a, b) =>
        ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind) ||
        a.name.localeCompare(b.name) ||
        (a.id < b.id ? -1 : 1),
    );
    const rows = sorted.slice(0, MAX_ROWS);
    const selectedNode = sorted.find(({ id }) => id === view.selected);
    if (selectedNode && !rows.includes(selectedNode)) rows.push(selectedNode);
    setChildren(
      heading,
      `In the picture: ${formatCount(visible.nodes.length, ENTITIES)}`,
      h('small', { class: 'unit', 'aria-hidden': 'true' }, RELATIONSHIPS.many),
    );
    note.hidden = rows.length === sorted.length;
    setChildren(note, `The first ${MAX_ROWS} by kind and name; search finds the others.`);
    const focused = list.contains(document.activeElement);
    setChildren(
      list,
      ...rows.flatMap((node) =>
        branch(
          node,
          edgesByNode.get(node.id) ?? [],
          hiddenCounts.get(node.id)?.edges ?? 0,
          view.selected,
          graph.nodes,
        ),
      ),
    );
    const items = listTreeItems(list);
    const nextModel =
      items.find((item) => item.dataset.key === active) ??
      items.find((item) => item.dataset.id === view.selected) ??
      items[0];
    activate(nextModel, focused);
  };
  const activate = (item: HTMLElement | undefined, focus: boolean) => {
    for (const one of listTreeItems(list)) one.tabIndex = -1;
    if (!item) return;
    item.tabIndex = 0;
    active = item.dataset.key ?? null;
    if (focus) item.focus({ preventScroll: true });
    if (focus) item.scrollIntoView({ block: 'nearest' });
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
    // Level by level in one flat list, so that what a row is called is what stands in it.
    return isOpen ? [row, ...edges.map((edge) => edgeRow(edge, node.id, selected, nodes))] : [row];
  };

  list.addEventListener('click', ({ target }) => {
    const item = (target as Element).closest<HTMLElement>('[role=treeitem]');
    if (!item) return;
    const { id = '' } = item.dataset;
    if ((target as Element).closest('.opener')) {
      if (!open.delete(id)) open.add(id);
      activate(item, true);
      render();
      return;
    }
    activate(item, true);
    actions.select(item.dataset.id ?? null);
  });
  list.addEventListener('keydown', (event) => {
    const items = listTreeItems(list);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const item = items[at];
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    const { id = '', parent } = item.dataset;
    const move = (to: HTMLElement | undefined) => {
      if (!to) return;
      activate(to, true);
      actions.select(to.dataset.id ?? null);
    };
    const handlers: Record<string, () => void> = {
      ArrowDown: () => move(items[at + 1]),
      ArrowUp: () => move(items[at - 1]),
      Home: () => move(items[0]),
      End: () => move(items.at(-1)),
      ArrowRight: () => {
        if (parent) return;
        if (item.getAttribute('aria-expanded') === 'false') {
          open.add(id);
          render();
        } else if (item.getAttribute('aria-expanded') === 'true') move(items[at + 1]);
      },
      ArrowLeft: () => {
        if (parent) move(items.find((one) => one.dataset.key === parent));
        else if (open.delete(id)) render();
      },
      // Of an entity Enter shows what is hidden; of a relationship it goes on to the other end.
      Enter: () => {
        if (!parent) actions.expand(id);
        else {
          const end = items.find((one) => one.dataset.key === item.dataset.end);
          move(end);
        }
      },
      ' ': () => actions.select(id),
    };
    const act = handlers[event.key];
    if (!act) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  });
  const element = h('section', { class: 'list' }, heading, list, note);
  let lastRevealed: string | null = null;
  return {
    element,
    update(nextModel: PageModel) {
      model = nextModel;
      const { selected } = nextModel.view;
      const isActiveSelected = active !== null && active.split(' ').at(-1) === selected;
      if (!isActiveSelected && selected) active = selected;
      render();
      if (selected !== lastRevealed)
        scrollToRow(
          element,
          listTreeItems(list).find((item) => item.dataset.id === selected),
        );
      lastRevealed = selected;
    },
    /** To the row of what is selected, or to the first. */
    focus: () =>
      activate(
        listTreeItems(list).find((item) => item.tabIndex === 0),
        true,
      ),
  };
}

/** Scrolls the list alone, so that a row is in sight where the list has a scroll of its own. */
function scrollToRow(list: HTMLElement, row: HTMLElement | undefined): void {
  if (!row) return;
  const [{ top, bottom }, box] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  if (top < box.top) list.scrollTop -= box.top - top + SCROLL_MARGIN;
  else if (bottom > box.bottom) list.scrollTop += bottom - box.bottom + SCROLL_MARGIN;
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

function listTreeItems(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role=treeitem]')];
}

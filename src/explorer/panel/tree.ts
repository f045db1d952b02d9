/** The picture as a tree to read and to walk with the keyboard: entities, and in each its relationships. */
import { isHeld } from '../../drawing/drawing.js';
import { h, put } from '../dom.js';
import { otherEnd, type PictureEdge, type PictureNode } from '../state/model.js';
import { counted, ENTITY_KINDS, ENTITY_NAMES } from '../state/vocabulary.js';
import type { Actions, Shown } from './actions.js';
import { entitySwatch, lineSwatch } from './swatch.js';
import { ENTITIES, edgeFrom, RELATIONSHIPS } from './wording.js';

const MOST_ROWS = 400;
/** Around a row that is scrolled to. */
const MARGIN = 12;

export function tree(actions: Actions) {
  const list = h('ul', { role: 'tree', class: 'tree', 'aria-label': 'What is drawn' });
  const note = h('p', { class: 'quiet' });
  const heading = h('h2', {}, 'In the picture');
  const open = new Set<string>();
  let shown: Shown | undefined;
  /** The row that Tab comes to: an entity, or one of its relationships as `entity edge`. */
  let active: string | null = null;

  const render = () => {
    if (!shown) return;
    const { drawn, byNode, more, view, loaded } = shown;
    const sorted = [...drawn.nodes].sort(
      (a, b) =>
        ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind) ||
        a.name.localeCompare(b.name) ||
        (a.id < b.id ? -1 : 1),
    );
    const rows = sorted.slice(0, MOST_ROWS);
    const chosen = sorted.find(({ id }) => id === view.selected);
    if (chosen && !rows.includes(chosen)) rows.push(chosen);
    put(
      heading,
      `In the picture: ${counted(drawn.nodes.length, ENTITIES)}`,
      h('small', { class: 'unit', 'aria-hidden': 'true' }, RELATIONSHIPS.many),
    );
    note.hidden = rows.length === sorted.length;
    put(note, `The first ${MOST_ROWS} by kind and name; search finds the others.`);
    const focused = list.contains(document.activeElement);
    put(
      list,
      ...rows.flatMap((node) =>
        branch(node, byNode.get(node.id) ?? [], more.get(node.id)?.edges ?? 0, view.selected, loaded.nodes),
      ),
    );
    const items = itemsOf(list);
    const now =
      items.find((item) => item.dataset.key === active) ??
      items.find((item) => item.dataset.id === view.selected) ??
      items[0];
    activate(now, focused);
  };
  const activate = (item: HTMLElement | undefined, focus: boolean) => {
    for (const one of itemsOf(list)) one.tabIndex = -1;
    if (!item) return;
    item.tabIndex = 0;
    active = item.dataset.key ?? null;
    if (focus) item.focus({ preventScroll: true });
    if (focus) item.scrollIntoView({ block: 'nearest' });
  };
  const branch = (
    node: PictureNode,
    edges: readonly PictureEdge[],
    hidden: number,
    selected: string | null,
    nodes: ReadonlyMap<string, PictureNode>,
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
      h('span', { class: 'name' }, node.name, unseen(`, ${ENTITY_NAMES[node.kind].one}, `)),
      h(
        'small',
        {},
        String(edges.length),
        unseen(edges.length === 1 ? ' relationship' : ' relationships'),
        hidden > 0 && ` +${hidden}`,
        hidden > 0 && unseen(' more'),
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
    const items = itemsOf(list);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const item = items[at];
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    const { id = '', parent } = item.dataset;
    const move = (to: HTMLElement | undefined) => {
      if (!to) return;
      activate(to, true);
      actions.select(to.dataset.id ?? null);
    };
    const press: Record<string, () => void> = {
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
    const act = press[event.key];
    if (!act) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  });
  const element = h('section', { class: 'list' }, heading, list, note);
  let revealed: string | null = null;
  return {
    element,
    update(now: Shown) {
      shown = now;
      const { selected } = now.view;
      const follows = active !== null && active.split(' ').at(-1) === selected;
      if (!follows && selected) active = selected;
      render();
      if (selected !== revealed)
        reveal(
          element,
          itemsOf(list).find((item) => item.dataset.id === selected),
        );
      revealed = selected;
    },
    /** To the row of what is selected, or to the first. */
    focus: () =>
      activate(
        itemsOf(list).find((item) => item.tabIndex === 0),
        true,
      ),
  };
}

/** Scrolls the list alone, so that a row is in sight where the list has a scroll of its own. */
function reveal(list: HTMLElement, row: HTMLElement | undefined): void {
  if (!row) return;
  const [{ top, bottom }, box] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  if (top < box.top) list.scrollTop -= box.top - top + MARGIN;
  else if (bottom > box.bottom) list.scrollTop += bottom - box.bottom + MARGIN;
}

function edgeRow(
  edge: PictureEdge,
  from: string,
  selected: string | null,
  nodes: ReadonlyMap<string, PictureNode>,
): HTMLElement {
  return h(
    'li',
    {
      role: 'treeitem',
      'data-id': edge.id,
      'data-key': `${from} ${edge.id}`,
      'data-end': otherEnd(edge, from),
      'data-parent': from,
      'aria-level': 2,
      'aria-selected': String(edge.id === selected),
    },
    lineSwatch(edge.kind, !isHeld(edge)),
    h('span', { class: 'name' }, edgeFrom(edge, from, nodes)),
  );
}

function unseen(text: string): HTMLElement {
  return h('span', { class: 'unseen' }, text);
}

function itemsOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role=treeitem]')];
}

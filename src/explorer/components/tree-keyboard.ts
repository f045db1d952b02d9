/** Keyboard navigation in the tree of entities, following the ARIA tree pattern. */

export interface TreeKeyboardEvents {
  /** Moves the focus and the selection to a row. */
  readonly move: (row: HTMLElement) => void;
  readonly open: (id: string) => void;
  readonly close: (id: string) => void;
  readonly expand: (id: string) => void;
  readonly select: (id: string) => void;
}

/** All rows of the tree in order, including relationships of open entities. */
export function listTreeRows(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role=treeitem]')];
}

export function listenToTreeKeyboard(list: HTMLElement, events: TreeKeyboardEvents): void {
  list.addEventListener('keydown', (event) => {
    const rows = listTreeRows(list);
    const index = rows.indexOf(document.activeElement as HTMLElement);
    const row = rows[index];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const { id = '', parent, end } = row.dataset;
    const expanded = row.getAttribute('aria-expanded');
    const moveTo = (target: HTMLElement | undefined) => {
      if (target) events.move(target);
    };
    const findByKey = (key: string | undefined) => rows.find((other) => other.dataset.key === key);
    const handlers: Record<string, () => void> = {
      ArrowDown: () => moveTo(rows[index + 1]),
      ArrowUp: () => moveTo(rows[index - 1]),
      Home: () => moveTo(rows[0]),
      End: () => moveTo(rows.at(-1)),
      ArrowRight: () => {
        if (parent) return;
        if (expanded === 'false') events.open(id);
        else if (expanded === 'true') moveTo(rows[index + 1]);
      },
      ArrowLeft: () => {
        if (parent) moveTo(findByKey(parent));
        else events.close(id);
      },
      // On an entity, Enter shows hidden relationships. On a relationship, it moves to the entity at the other end.
      Enter: () => {
        if (parent) moveTo(findByKey(end));
        else events.expand(id);
      },
      ' ': () => events.select(id),
    };
    const handler = handlers[event.key];
    if (!handler) return;
    handler();
    event.preventDefault();
    event.stopPropagation();
  });
}

/** Notices over the graph: problems, and actions that solve them. */
import { h, setChildren } from './dom.js';

export interface Notice {
  readonly text: string;
  readonly action?: { readonly name: string; readonly run: () => void };
  /** Whether the notice covers the graph, when there is none to show. It cannot be dismissed. */
  readonly coversPage?: boolean;
  readonly isError?: boolean;
}

export function noticeArea() {
  const element = h('div', { class: 'notices' });
  const notices = new Map<string, Notice>();
  const render = () =>
    setChildren(
      element,
      ...[...notices].map(([key, { text, action, coversPage, isError }]) =>
        h(
          'div',
          {
            class: ['notice', coversPage && 'whole', isError && 'error'].filter(Boolean).join(' '),
            role: isError ? 'alert' : null,
          },
          h('p', {}, text),
          action && h('button', { type: 'button', class: 'primary', onclick: action.run }, action.name),
          !coversPage &&
            h(
              'button',
              { type: 'button', class: 'plain', 'aria-label': 'Dismiss', onclick: () => set(key, null) },
              '×',
            ),
        ),
      ),
    );
  /** Null removes the notice. */
  const set = (key: string, notice: Notice | null) => {
    if (!notice && !notices.has(key)) return;
    if (notice) notices.set(key, notice);
    else notices.delete(key);
    render();
  };
  return { element, set };
}

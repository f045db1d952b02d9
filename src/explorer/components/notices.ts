/** What stands over the picture: that something is missing, cut or wrong, and what to do about it. */
import { h, setChildren } from './dom.js';

export interface Notice {
  readonly text: string;
  readonly action?: { readonly name: string; readonly run: () => void };
  /** Covers the picture, since there is none. */
  readonly coversPage?: boolean;
  readonly isError?: boolean;
}

export function notices() {
  const element = h('div', { class: 'notices' });
  const slots = new Map<string, Notice>();
  const render = () =>
    setChildren(
      element,
      ...[...slots].map(([key, { text, action, coversPage, isError }]) =>
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
  const set = (key: string, message: Notice | null) => {
    if (!message && !slots.has(key)) return;
    if (message) slots.set(key, message);
    else slots.delete(key);
    render();
  };
  return { element, set };
}

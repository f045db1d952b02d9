/** What stands over the picture: that something is missing, cut or wrong, and what to do about it. */
import { h, put } from '../dom.js';

export interface Message {
  readonly text: string;
  readonly action?: { readonly name: string; readonly run: () => void };
  /** Covers the picture, since there is none. */
  readonly whole?: boolean;
  readonly error?: boolean;
}

export function notices() {
  const element = h('div', { class: 'notices' });
  const slots = new Map<string, Message>();
  const render = () =>
    put(
      element,
      ...[...slots].map(([key, { text, action, whole, error }]) =>
        h(
          'div',
          {
            class: ['notice', whole && 'whole', error && 'error'].filter(Boolean).join(' '),
            role: error ? 'alert' : null,
          },
          h('p', {}, text),
          action && h('button', { type: 'button', class: 'primary', onclick: action.run }, action.name),
          !whole &&
            h(
              'button',
              { type: 'button', class: 'plain', 'aria-label': 'Dismiss', onclick: () => set(key, null) },
              '×',
            ),
        ),
      ),
    );
  const set = (key: string, message: Message | null) => {
    if (!message && !slots.has(key)) return;
    if (message) slots.set(key, message);
    else slots.delete(key);
    render();
  };
  return { element, set };
}

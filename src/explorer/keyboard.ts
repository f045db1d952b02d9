/** Keyboard shortcuts: `/` searches, arrow keys move, Enter expands, Escape goes back; +, - and 0 zoom. */
import type { App } from './app.js';

const ARROWS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;

export function listenToKeyboard(app: App): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || isTextInput(target)) return;
    if (event.key === '/') {
      event.preventDefault();
      app.page.focusSearch();
    } else if (event.key === 'Escape') app.back();
  });
  document.getElementById('picture')?.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { graphView } = app.page;
    const handlers: Record<string, () => void> = {
      Enter: () => app.expandSelected(),
      '+': () => graphView.zoomBy(1.3),
      '-': () => graphView.zoomBy(1 / 1.3),
      '0': () => graphView.fit(),
    };
    const arrow = event.key in ARROWS ? ARROWS[event.key as keyof typeof ARROWS] : null;
    const run = arrow ? () => app.moveSelection(arrow) : handlers[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  });
}

function isTextInput(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement && element.type !== 'range' && element.type !== 'checkbox';
}

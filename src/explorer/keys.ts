/** The keys of the page: `/` searches, arrows walk, Enter expands, Escape goes back. */
import type { App } from './app.js';

const ARROWS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;

export function listenToKeys(app: App): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyped(target)) return;
    if (event.key === '/') {
      event.preventDefault();
      app.screen.focusSearch();
    } else if (event.key === 'Escape') app.back();
  });
  document.getElementById('picture')?.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { picture } = app.screen;
    const press: Record<string, () => void> = {
      Enter: () => app.expandSelected(),
      '+': () => picture.zoomBy(1.3),
      '-': () => picture.zoomBy(1 / 1.3),
      '0': () => picture.fit(),
    };
    const arrow = event.key in ARROWS ? ARROWS[event.key as keyof typeof ARROWS] : null;
    const run = arrow ? () => app.walk(arrow) : press[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  });
}

function isTyped(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement && element.type !== 'range' && element.type !== 'checkbox';
}

/** Picking the other end of a path: from whom it leads, what the page says meanwhile, and how that ends. */
import type { Screen } from './screen.js';

export class Picking {
  private from: { readonly id: string; readonly name: string } | null = null;

  constructor(private readonly screen: () => Screen) {}

  get on(): boolean {
    return this.from !== null;
  }

  start(id: string, name: string, cancel: () => void): void {
    this.from = { id, name };
    const { notices, announce, prompt, focusSearch } = this.screen();
    notices.set('picking', {
      text: `Path from ${name}: choose the other end in the picture, in the list, or by searching.`,
      action: { name: 'Cancel', run: cancel },
    });
    announce(`Choose the other end of the path from ${name}.`);
    prompt(`Path from ${name} to …`);
    // On a touch screen the keyboard would cover what can be picked.
    if (matchMedia('(pointer: fine)').matches) focusSearch();
  }

  /** Both ends; null for the one that it begins at, after which one goes on picking. */
  end(to: string): { readonly from: string; readonly to: string } | null {
    const { from } = this;
    if (!from) return null;
    if (from.id === to) {
      this.screen().announce(`The path begins at ${from.name}: choose another for its other end.`);
      return null;
    }
    this.stop();
    return { from: from.id, to };
  }

  stop(): void {
    this.from = null;
    const { notices, prompt } = this.screen();
    notices.set('picking', null);
    prompt(null);
  }
}

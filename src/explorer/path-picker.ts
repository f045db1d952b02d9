/** Picking the other end of a path: from whom it leads, what the page says meanwhile, and how that ends. */
import type { Page } from './page.js';

export class PathPicker {
  private from: { readonly id: string; readonly name: string } | null = null;

  constructor(private readonly getPage: () => Page) {}

  get isActive(): boolean {
    return this.from !== null;
  }

  start(id: string, name: string, cancel: () => void): void {
    this.from = { id, name };
    const { notices, announce, setSearchPrompt, focusSearch } = this.getPage();
    notices.set('picking', {
      text: `Path from ${name}: choose the other end in the picture, in the list, or by searching.`,
      action: { name: 'Cancel', run: cancel },
    });
    announce(`Choose the other end of the path from ${name}.`);
    setSearchPrompt(`Path from ${name} to …`);
    // On a touch screen the keyboard would cover what can be picked.
    if (matchMedia('(pointer: fine)').matches) focusSearch();
  }

  /** Both ends; null for the one that it begins at, after which one goes on picking. */
  finish(to: string): { readonly from: string; readonly to: string } | null {
    const { from } = this;
    if (!from) return null;
    if (from.id === to) {
      this.getPage().announce(`The path begins at ${from.name}: choose another for its other end.`);
      return null;
    }
    this.cancel();
    return { from: from.id, to };
  }

  cancel(): void {
    this.from = null;
    const { notices, setSearchPrompt } = this.getPage();
    notices.set('picking', null);
    setSearchPrompt(null);
  }
}

/** Lets the user pick the other end of a path. */
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
    notices.set('path-picking', {
      text: `Path from ${name}: select the other end in the graph, in the list or by search.`,
      action: { name: 'Cancel', run: cancel },
    });
    announce(`Select the other end of the path from ${name}.`);
    setSearchPrompt(`Path from ${name} to …`);
    // On a touch screen the keyboard would cover the graph.
    if (matchMedia('(pointer: fine)').matches) focusSearch();
  }

  /** Returns both ends and stops picking. Returns null and keeps picking if both would be the same. */
  finish(to: string): { readonly from: string; readonly to: string } | null {
    const { from } = this;
    if (!from) return null;
    if (from.id === to) {
      this.getPage().announce(`The path starts at ${from.name}. Select a different entity.`);
      return null;
    }
    this.cancel();
    return { from: from.id, to };
  }

  cancel(): void {
    this.from = null;
    const { notices, setSearchPrompt } = this.getPage();
    notices.set('path-picking', null);
    setSearchPrompt(null);
  }
}

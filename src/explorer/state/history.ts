/** Back and forward as undo and redo: the view in the URL, and how many steps lie behind it. */
import { odditiesOf } from './oddities.js';
import { readView, type View, writeView } from './view.js';

/** What of a browser's window this needs. */
export interface Place {
  readonly location: { readonly pathname: string; readonly search: string };
  readonly history: {
    readonly state: unknown;
    pushState(state: unknown, unused: string, url: string): void;
    replaceState(state: unknown, unused: string, url: string): void;
    back(): void;
  };
}

export class ViewHistory {
  constructor(private readonly place: Place) {}

  read(): View {
    return readView(this.place.location.search);
  }

  oddities(): string[] {
    return odditiesOf(this.place.location.search);
  }

  /** How many views of this page lie behind the present one. */
  get depth(): number {
    const { state } = this.place.history;
    return isState(state) ? state.depth : 0;
  }

  push(view: View): void {
    if (this.urlOf(view) === this.urlOf(this.read())) return;
    this.place.history.pushState({ depth: this.depth + 1 }, '', this.urlOf(view));
  }

  /** For what is no step of its own: correcting a URL, or moving on while a slider is dragged. */
  replace(view: View): void {
    this.place.history.replaceState({ depth: this.depth }, '', this.urlOf(view));
  }

  /** Undoes the last step; false when there is none. */
  back(): boolean {
    if (this.depth === 0) return false;
    this.place.history.back();
    return true;
  }

  private urlOf(view: View): string {
    return `${this.place.location.pathname}${writeView(view)}`;
  }
}

function isState(state: unknown): state is { depth: number } {
  return (
    typeof state === 'object' && state !== null && typeof (state as { depth?: unknown }).depth === 'number'
  );
}

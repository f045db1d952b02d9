/** Back and forward as undo and redo: the view in the URL, and how many steps lie behind it. */
import { findInvalidParameters } from './find-invalid-parameters.js';
import { formatViewState, parseViewState, type ViewState } from './view-state.js';

/** What of a browser's window this needs. */
export interface BrowserWindow {
  readonly location: { readonly pathname: string; readonly search: string };
  readonly history: {
    readonly state: unknown;
    pushState(state: unknown, unused: string, url: string): void;
    replaceState(state: unknown, unused: string, url: string): void;
    back(): void;
  };
}

export class ViewHistory {
  constructor(private readonly window: BrowserWindow) {}

  read(): ViewState {
    return parseViewState(this.window.location.search);
  }

  findInvalidParameters(): string[] {
    return findInvalidParameters(this.window.location.search);
  }

  /** How many views of this page lie behind the present one. */
  get depth(): number {
    const { state } = this.window.history;
    return isHistoryState(state) ? state.depth : 0;
  }

  push(view: ViewState): void {
    if (this.toUrl(view) === this.toUrl(this.read())) return;
    this.window.history.pushState({ depth: this.depth + 1 }, '', this.toUrl(view));
  }

  /** For what is no step of its own: correcting a URL, or moving on while a slider is dragged. */
  replace(view: ViewState): void {
    this.window.history.replaceState({ depth: this.depth }, '', this.toUrl(view));
  }

  /** Undoes the last step; false when there is none. */
  back(): boolean {
    if (this.depth === 0) return false;
    this.window.history.back();
    return true;
  }

  private toUrl(view: ViewState): string {
    return `${this.window.location.pathname}${formatViewState(view)}`;
  }
}

function isHistoryState(state: unknown): state is { depth: number } {
  return (
    typeof state === 'object' && state !== null && typeof (state as { depth?: unknown }).depth === 'number'
  );
}

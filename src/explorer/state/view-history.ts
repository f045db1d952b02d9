/** Stores the view in the URL, so that the browser's back and forward buttons undo and redo. */
import { findInvalidParameters } from './find-invalid-parameters.js';
import { formatViewState, parseViewState, type ViewState } from './view-state.js';

/** The part of `window` that the history needs. */
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

  /** Number of earlier views of this page in the history. */
  get depth(): number {
    const { state } = this.window.history;
    return isHistoryState(state) ? state.depth : 0;
  }

  push(view: ViewState): void {
    if (this.toUrl(view) === this.toUrl(this.read())) return;
    this.window.history.pushState({ depth: this.depth + 1 }, '', this.toUrl(view));
  }

  /** Changes the URL without adding a step to the history. */
  replace(view: ViewState): void {
    this.window.history.replaceState({ depth: this.depth }, '', this.toUrl(view));
  }

  /** Goes back one step. Returns false when there is none on this page. */
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

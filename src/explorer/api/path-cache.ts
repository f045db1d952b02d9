/** Keeps the paths of the shown view, so that a change of the selection does not load them again. */
import type { ViewState } from '../state/view-state.js';
import { type FoundPaths, loadPaths } from './load-paths.js';
import type { RunQuery } from './run-query.js';

interface PathsOfView {
  readonly key: string;
  readonly found: FoundPaths | null;
}

export class PathCache {
  /** The paths of the shown view. The caller sets them once the view is shown. */
  current: PathsOfView = { key: '', found: null };

  constructor(private readonly runQuery: RunQuery) {}

  async load(view: ViewState): Promise<PathsOfView> {
    const { path, kinds, status, from, to } = view;
    const key = JSON.stringify([path?.from, path?.to, kinds, status, from, to]);
    if (key === this.current.key) return this.current;
    return { key, found: await loadPaths(this.runQuery, view) };
  }
}

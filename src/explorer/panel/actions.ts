/** What the parts of the page may ask for, and what they are shown. */
import type { Loaded } from '../data/load-picture.js';
import type { More } from '../state/expanding.js';
import type { Drawn } from '../state/filter.js';
import type { PictureEdge } from '../state/model.js';
import type { View } from '../state/view.js';

export interface Actions {
  readonly select: (id: string | null) => void;
  /** Selects and shows, fetching what is not drawn. */
  readonly find: (id: string) => void;
  /** The same for a meeting or a channel, by one of the lines that draw it. */
  readonly findWhole: (id: string) => void;
  readonly expand: (id: string) => void;
  readonly collapse: (id: string) => void;
  /** Begins a picture of its own around an entity. */
  readonly begin: (id: string) => void;
  /** The next entity picked is the other end of a path. */
  readonly startPath: (id: string) => void;
  /** Another view, as one step of the history. */
  readonly change: (part: Partial<View>) => void;
  /** Another view while something is dragged: no step yet. */
  readonly preview: (part: Partial<View>) => void;
  readonly back: () => void;
}

/** Everything that is on the page. */
export interface Shown {
  readonly view: View;
  readonly loaded: Loaded;
  readonly drawn: Drawn;
  readonly more: ReadonlyMap<string, More>;
  readonly byNode: ReadonlyMap<string, readonly PictureEdge[]>;
}

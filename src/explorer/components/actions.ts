/** The actions that components and the page can trigger. */
import type { Point } from '../../drawing/geometry.js';
import type { ViewState } from '../state/view-state.js';

export interface Actions {
  readonly select: (id: string | null) => void;
  /** Selects an entity and centres on it. Starts a new view around it if it is not loaded. */
  readonly reveal: (id: string) => void;
  /** The same for one of the edges of a meeting or a channel. */
  readonly revealByMeetingOrChannel: (id: string) => void;
  readonly expand: (id: string) => void;
  readonly collapse: (id: string) => void;
  /** Starts a new view around an entity. */
  readonly startAround: (id: string) => void;
  /** Lets the user pick the other end of a path from this entity. */
  readonly startPathPicking: (id: string) => void;
  /** Changes the view and adds a step to the history. */
  readonly changeView: (changes: Partial<ViewState>) => void;
  /** Shows a changed view without a step in the history, for example while a slider is dragged. */
  readonly previewView: (changes: Partial<ViewState>) => void;
  readonly back: () => void;
}

export interface PageActions extends Actions {
  /** Whether the user is picking the other end of a path. */
  readonly isPickingPath: boolean;
  readonly cancelPathPicking: () => void;
  /** Returns to the default view. */
  readonly reset: () => void;
  /** Keeps an entity where the user dragged it. */
  readonly moveNode: (id: string, position: Point) => void;
}

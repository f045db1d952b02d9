/** Fetches everything that a view shows: the first picture, what was expanded, and what lies between them. */
import type { Hidden, PictureEdge, PictureNode, Subgraph } from '../state/model.js';
import { MOST_AT_ONCE, type View } from '../state/view.js';
import { type Step, stepsOf } from '../state/visible.js';
import { joined, type Part, pairsOf } from './chunks.js';
import { askHidden } from './load-hidden.js';
import type { FoundPaths } from './load-paths.js';
import { withAllEdges } from './more-edges.js';
import { AROUND, OVERVIEW } from './questions.js';
import type { Ask } from './transport.js';

export interface Dataset {
  readonly asOf: string;
  readonly entities: number;
  readonly meetings: number;
  readonly sources: number;
}

export interface Loaded {
  readonly dataset: Dataset;
  /** All that is in the picture, unfiltered. */
  readonly nodes: ReadonlyMap<string, PictureNode>;
  readonly edges: ReadonlyMap<string, PictureEdge>;
  /** What the places are made from. */
  readonly layout: {
    readonly steps: readonly Step[];
    readonly nodes: ReadonlyMap<string, PictureNode>;
    readonly edges: readonly PictureEdge[];
  };
  readonly hidden: readonly Hidden[];
  /** The first picture, or what was expanded, was cut. */
  readonly truncated: boolean;
  readonly paths: FoundPaths | null;
}

/** What one question for a picture is answered with. */
export interface PictureAnswer {
  readonly dataset: Dataset & { readonly version: string };
  readonly picture: Subgraph;
}

/** A picture with more would be neither readable nor quick. */
const MOST_IN_ALL = 5000;

export class Loader {
  private readonly answers = new Map<string, Promise<unknown>>();

  constructor(private readonly ask: Ask) {}

  async load(view: View, paths: FoundPaths | null): Promise<Loaded> {
    const base = await (view.around.length === 0
      ? this.once(OVERVIEW, { most: view.most })
      : this.once(AROUND, { around: view.around, depth: 1, most: view.most }));
    const added = await Promise.all(
      view.expanded.map((id) => this.once(AROUND, { around: [id], depth: 1, most: MOST_AT_ONCE })),
    );
    // Its ends are told even where no path is found between them.
    const ends = view.path && [view.path.from, view.path.to];
    const atEnds = ends ? [await this.once(AROUND, { around: ends, depth: 0, most: 2 })] : [];
    const onPaths = [
      ...atEnds.flatMap(({ picture }) => picture.nodes),
      ...(paths?.paths.flatMap((path) => path.nodes) ?? []),
    ];
    const pictures = [base, ...added].map(({ picture }) => picture);
    const nodes = byId([...pictures.flatMap((picture) => picture.nodes), ...onPaths]);
    const edges = byId([
      ...pictures.flatMap((picture) => picture.edges),
      ...(paths?.paths.flatMap((path) => path.steps.flatMap((step) => step.edges)) ?? []),
    ]);
    const kept = new Set([...view.around, ...onPaths.map(({ id }) => id)]);
    const first = base.picture.nodes.map(({ id }) => id);
    const stepsWith = (collapsed: readonly string[]) =>
      withPath(
        stepsOf({ expanded: view.expanded, collapsed }, first, [...nodes.keys()], edges.values(), kept),
        view.path?.from ?? null,
        onPaths.map(({ id }) => id),
      );
    const shown = stepsWith(view.collapsed)
      .flatMap((step) => step.added)
      .slice(0, MOST_IN_ALL);
    const whole = shown.length === first.length && added.length === 0 && onPaths.length === 0;
    const between = await (whole ? this.part(shown, Promise.resolve(base)) : this.between(shown));
    const visible = new Set(shown);
    return {
      dataset: base.dataset,
      nodes: new Map([...nodes].filter(([id]) => visible.has(id))),
      edges: byId(
        [...between.edges, ...edges.values()].filter(
          ({ source, target }) => visible.has(source) && visible.has(target),
        ),
      ),
      // Where things are does not depend on what is collapsed: taking leaves away moves nothing.
      layout: { steps: stepsWith([]), nodes, edges: [...edges.values()] },
      hidden: between.hidden,
      truncated: pictures.some(({ truncated }) => truncated),
      paths,
    };
  }

  /** All edges between some entities, and what is hidden around them: by pairs of chunks where they are too many. */
  private async between(ids: readonly string[]): Promise<Omit<Part, 'ids'>> {
    if (ids.length <= MOST_AT_ONCE) return this.part(ids);
    const parts: Part[] = [];
    for (const pair of pairsOf(ids)) parts.push(await this.part(pair));
    return joined(parts);
  }

  private async part(
    ids: readonly string[],
    picture = this.once(AROUND, { around: ids, depth: 0, most: MOST_AT_ONCE }),
  ): Promise<Part> {
    const hidden = this.kept(['hidden', ids], () => askHidden(this.ask, ids));
    const [answer, around] = await Promise.all([picture, hidden]);
    return { ids, edges: answer.picture.edges, hidden: around };
  }

  private once(query: string, variables: Record<string, unknown>): Promise<PictureAnswer> {
    return this.kept([query === OVERVIEW, variables], () => withAllEdges(this.ask, query, variables));
  }

  /** The graph changes only by a load, so that going back asks nothing twice. */
  private kept<Answer>(of: unknown, ask: () => Promise<Answer>): Promise<Answer> {
    const key = JSON.stringify(of);
    const known = this.answers.get(key) as Promise<Answer> | undefined;
    if (known) return known;
    const answer = ask();
    this.answers.set(key, answer);
    answer.catch(() => this.answers.delete(key));
    return answer;
  }

  forget(): void {
    this.answers.clear();
  }
}

/** What lies on a path and is not there yet comes last, so that nothing else moves for it. */
function withPath(steps: readonly Step[], from: string | null, ids: readonly string[]): Step[] {
  const there = new Set(steps.flatMap(({ added }) => added));
  const missing = [...new Set(ids)].filter((id) => !there.has(id));
  return missing.length === 0 ? [...steps] : [...steps, { around: from, added: missing }];
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

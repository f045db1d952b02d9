/** What the page says about itself: sizes, troubles, stale addresses, and each change to those who do not see it. */

import { formatRequestError } from './api/format-request-error.js';
import type { LoadedGraph } from './api/loaded-graph.js';
import { RequestError } from './api/request-error.js';
import type { PageModel } from './components/actions.js';
import { ENTITIES, formatEdgeTitle, RELATIONSHIPS } from './components/phrases.js';
import type { Page } from './page.js';
import { formatId } from './state/format-id.js';
import { MAX_NODES_PER_REQUEST, type ViewState } from './state/view-state.js';
import { ENTITY_NAMES, formatCount } from './state/vocabulary.js';

const MAX_LISTED_IDS = 5;

export function showUnknownIds({ notices }: Page, ids: readonly string[]): void {
  const rest = ids.length - MAX_LISTED_IDS;
  const listed = [...ids.slice(0, MAX_LISTED_IDS).map(formatId), ...(rest > 0 ? [`${rest} more`] : [])].join(
    ', ',
  );
  notices.set('stale', {
    text: `The address names ${formatCount(ids.length, { one: 'thing', many: 'things' })} that the graph does not have, or not here; skipped: ${listed}.`,
  });
}

/** What in the address makes no sense. */
export function showInvalidParameters({ notices }: Page, invalidParameters: readonly string[]): void {
  notices.set(
    'odd',
    invalidParameters.length > 0
      ? { text: `Skipped in the address: ${invalidParameters.join('; ')}.` }
      : null,
  );
}

/** That the picture was cut, or that there is nothing to draw. */
export function showSizeNotice(
  { notices }: Page,
  { truncated, nodes, dataset }: LoadedGraph,
  {
    view,
    changeView,
    reload,
  }: { view: ViewState; changeView: (part: Partial<ViewState>) => void; reload: () => void },
): void {
  notices.set(
    'size',
    truncated
      ? {
          text: `Too much to draw at once: ${nodes.size.toLocaleString('en-GB')} of ${formatCount(dataset.entities, ENTITIES)} are here, those with most meetings or nearest. Search, or expand what matters.`,
          ...(view.maxNodes < MAX_NODES_PER_REQUEST
            ? {
                action: {
                  name: `Draw up to ${MAX_NODES_PER_REQUEST}`,
                  run: () => changeView({ maxNodes: MAX_NODES_PER_REQUEST }),
                },
              }
            : {}),
        }
      : null,
  );
  notices.set(
    'empty',
    nodes.size === 0
      ? {
          text: 'The graph is empty. Load facts into it with `entente load`, or start the server with some.',
          coversPage: true,
          action: { name: 'Try again', run: reload },
        }
      : null,
  );
}

export async function showRequestError(
  { notices }: Page,
  error: unknown,
  coversPage: boolean,
  retry: () => void,
): Promise<void> {
  if (!(error instanceof RequestError)) console.error(error);
  notices.set('trouble', {
    text: await formatRequestError(error),
    coversPage,
    isError: true,
    action: { name: 'Try again', run: retry },
  });
}

/** Into the live region: what is selected, and how much is drawn. */
export function announceChange(page: Page, model: PageModel | null): void {
  if (!model) return;
  const { view, graph, visible, edgesByNode } = model;
  const node = view.selected ? graph.nodes.get(view.selected) : undefined;
  const edge = view.selected ? graph.edges.get(view.selected) : undefined;
  const parts = [
    node &&
      `${node.name}, ${ENTITY_NAMES[node.kind].one}, ${formatCount(edgesByNode.get(node.id)?.length ?? 0, RELATIONSHIPS)}.`,
    edge && `${formatEdgeTitle(edge, graph.nodes)}.`,
    graph.paths && `${formatCount(graph.paths.paths.length, { one: 'path', many: 'paths' })} found.`,
    `${formatCount(visible.nodes.length, ENTITIES)} and ${formatCount(visible.edges.length, RELATIONSHIPS)} drawn.`,
  ];
  page.announce(parts.filter(Boolean).join(' '));
}

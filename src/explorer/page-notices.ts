/** Notices over the graph, and announcements for screen readers. */

import { formatRequestError } from './api/format-request-error.js';
import type { LoadedGraph } from './api/loaded-graph.js';
import { RequestError } from './api/request-error.js';
import type { PageModel } from './components/page-model.js';
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
  const items = formatCount(ids.length, { one: 'item that is', many: 'items that are' });
  notices.set('unknown-ids', {
    text: `The link contains ${items} not in this graph or this view: ${listed}.`,
  });
}

export function showInvalidParameters({ notices }: Page, invalidParameters: readonly string[]): void {
  notices.set(
    'invalid-parameters',
    invalidParameters.length > 0 ? { text: `Ignored in the link: ${invalidParameters.join('; ')}.` } : null,
  );
}

/** Says that the graph was truncated, or that it is empty. */
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
          text: `Showing ${nodes.size.toLocaleString('en-GB')} of ${formatCount(dataset.entities, ENTITIES)}: those with the most meetings or the closest connections. Search or expand to see others.`,
          ...(view.maxNodes < MAX_NODES_PER_REQUEST
            ? {
                action: {
                  name: `Show up to ${MAX_NODES_PER_REQUEST.toLocaleString('en-GB')}`,
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
          text: 'The graph is empty. Load facts with `entente load`, or start the server with a fact file.',
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
  notices.set('error', {
    text: await formatRequestError(error),
    coversPage,
    isError: true,
    action: { name: 'Try again', run: retry },
  });
}

/** Announces the selection and the counts of the graph. */
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
    `${formatCount(visible.nodes.length, ENTITIES)} and ${formatCount(visible.edges.length, RELATIONSHIPS)} shown.`,
  ];
  page.announce(parts.filter(Boolean).join(' '));
}

/** Formats the titles of the page and of exported images. */
import type { PageModel } from './components/page-model.js';
import { ENTITIES, formatEdgeTitle, RELATIONSHIPS } from './components/phrases.js';
import { formatCount } from './state/vocabulary.js';

/** For the browser's history and tabs: the selection, or the title of the graph. */
export function formatDocumentTitle(model: PageModel): string {
  return `${getSelectedName(model) ?? formatGraphTitle(model)} – Entente`;
}

function getSelectedName({ view, graph }: PageModel): string | null {
  const edge = view.selected ? graph.edges.get(view.selected) : undefined;
  return (
    (view.selected && graph.nodes.get(view.selected)?.name) ??
    (edge ? formatEdgeTitle(edge, graph.nodes) : null)
  );
}

/** The title of an exported image. */
export function formatGraphTitle({ view, graph }: PageModel): string {
  const names = view.around.flatMap((id) => graph.nodes.get(id)?.name ?? []);
  return names.length > 0 ? `Around ${names.join(', ')}` : 'Who met whom';
}

/** Example: "3 entities, 3 relationships · 2 hidden by filters". */
export function formatCounts({ visible }: PageModel): string {
  return [
    `${formatCount(visible.nodes.length, ENTITIES)}, ${formatCount(visible.edges.length, RELATIONSHIPS)}`,
    visible.filteredOutCount > 0 && `${visible.filteredOutCount} hidden by filters`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The subtitle of an exported image: counts of what it shows and of what it does not. */
export function formatImageSubtitle(model: PageModel): string {
  const { visible, hiddenCounts } = model;
  const edges = visible.nodes.reduce((sum, { id }) => sum + (hiddenCounts.get(id)?.edges ?? 0), 0);
  return [formatCounts(model), edges > 0 && `${formatCount(edges, RELATIONSHIPS)} to entities not shown`]
    .filter(Boolean)
    .join(' · ');
}

/** The caption of a subgraph: its title, its filters and the name of its file. */
import { formatDateNoun } from '../text/format-date.js';
import type { Subgraph, SubgraphNode } from './subgraph.js';
import type { SubgraphArguments } from './subgraph-arguments.js';

export function captionSubgraph(
  centers: readonly Pick<SubgraphNode, 'label' | 'slug'>[],
  subgraphArguments: SubgraphArguments,
): Pick<Subgraph, 'title' | 'filters' | 'fileName'> {
  const slugs = centers.map(({ slug }) => slug);
  return {
    title:
      centers.length > 0
        ? `Around ${joinNames(
            centers.map(({ label }) => label),
            ' and ',
            ', ',
          )}`
        : 'Who met whom',
    filters: describeFilters(subgraphArguments),
    fileName: ['entente', ...(slugs.length > 0 ? [joinNames(slugs, '-and-', '-')] : [])]
      .join('-')
      .slice(0, 120),
  };
}

/** Joins up to three names; of more, the first two and the number of the others. */
function joinNames(names: readonly string[], and: string, comma: string): string {
  const shown =
    names.length > 3
      ? [...names.slice(0, 2), `${names.length - 2}${comma.trimStart() === '-' ? '-' : ' '}others`]
      : names;
  return [shown.slice(0, -1).join(comma), ...shown.slice(-1)].filter(Boolean).join(and);
}

function describeFilters({ kinds, status, during, asOf }: SubgraphArguments): string[] {
  const list = (values: readonly string[]) => (values.length > 0 ? values.join(', ') : 'none');
  const range = formatRange(during?.from, during?.to);
  return [
    ...(kinds ? [`relationships ${list(kinds)}`] : []),
    ...(status ? [`meetings ${list(status)}`] : []),
    ...(range ? [`${range}${during?.match === 'CERTAIN' ? ', certain dates only' : ''}`] : []),
    ...(asOf ? [`as of ${formatDateNoun(asOf, 'short')}`] : []),
  ];
}

/** Null without a range. */
function formatRange(from: string | undefined, to: string | undefined): string | null {
  if (from && to) return `from ${formatDateNoun(from, 'short')} to ${formatDateNoun(to, 'short')}`;
  if (from) return `from ${formatDateNoun(from, 'short')}`;
  return to ? `until ${formatDateNoun(to, 'short')}` : null;
}

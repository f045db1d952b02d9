/** What a picture is called: its title, what was filtered, and the name of its file. */
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

/** Three of them in words, and how many more there are. */
function joinNames(all: readonly string[], and: string, comma: string): string {
  const shown =
    all.length > 3
      ? [...all.slice(0, 2), `${all.length - 2}${comma.trimStart() === '-' ? '-' : ' '}others`]
      : all;
  return [shown.slice(0, -1).join(comma), ...shown.slice(-1)].filter(Boolean).join(and);
}

function describeFilters({ kinds, status, during, asOf }: SubgraphArguments): string[] {
  const list = (values: readonly string[]) => (values.length > 0 ? values.join(', ') : 'none');
  const range = [during?.from, during?.to].map((day) => day ?? '…').join(' to ');
  return [
    ...(kinds ? [`relationships ${list(kinds)}`] : []),
    ...(status ? [`meetings ${list(status)}`] : []),
    ...(during?.from || during?.to ? [`${range}${during.match === 'CERTAIN' ? ', certainly' : ''}`] : []),
    ...(asOf ? [`as of ${asOf}`] : []),
  ];
}

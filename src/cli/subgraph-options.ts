/** The options of `entente export` that select a subgraph: the arguments of `subgraph`, as command-line options. */
export const SUBGRAPH_OPTIONS = {
  around: '--around',
  depth: '--depth',
  kinds: '--kinds',
  status: '--status',
  from: '--from',
  to: '--to',
  match: '--match',
  asOf: '--as-of',
  maxNodes: '--max-nodes',
} as const;
export type SubgraphOptions = { readonly [K in keyof typeof SUBGRAPH_OPTIONS]?: string | readonly string[] };

/** Command-line names of the options that were given. */
export function listGivenOptions(options: SubgraphOptions): string[] {
  return Object.keys(options).map((name) => SUBGRAPH_OPTIONS[name as keyof typeof SUBGRAPH_OPTIONS]);
}

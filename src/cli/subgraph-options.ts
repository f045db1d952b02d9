/** The options of `entente export` that say of what: the arguments of the picture, as the command names them. */
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

/** Those that were given, as they are written. */
export function listGivenOptions(flags: SubgraphOptions): string[] {
  return Object.keys(flags).map((name) => SUBGRAPH_OPTIONS[name as keyof typeof SUBGRAPH_OPTIONS]);
}

/** The options of `entente export` that say of what: the arguments of the picture, as the command names them. */
export const FLAGS = {
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
export type PictureFlags = { readonly [K in keyof typeof FLAGS]?: string | readonly string[] };

/** Those that were given, as they are written. */
export function flagsOf(flags: PictureFlags): string[] {
  return Object.keys(flags).map((name) => FLAGS[name as keyof typeof FLAGS]);
}

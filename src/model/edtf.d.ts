/** The part of the `edtf` package that Entente uses; the package has no types of its own. */
declare module 'edtf' {
  /** Throws for text that is no EDTF; bounds are milliseconds since 1970 in UTC. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
  export function parse(text: string): { readonly type: string; readonly level: number };
}

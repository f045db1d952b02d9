/** Types of the part of the `edtf` package that Entente uses; the package has none. */
declare module 'edtf' {
  /** Bounds in milliseconds since 1970-01-01 UTC. Throws if `text` is not EDTF. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
  export function parse(text: string): { readonly type: string; readonly level: number };
}

/** Types of the layout extension, which has none. */
declare module 'cytoscape-fcose' {
  import type { Ext } from 'cytoscape';
  export const fcose: Ext;
  export { fcose as default };
}

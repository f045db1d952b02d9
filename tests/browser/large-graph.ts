/** Mock responses for a graph of any size, for tests that need more than the article. */

interface RequestBody {
  readonly query: string;
  readonly variables?: {
    readonly maxNodes?: number;
    readonly around?: readonly string[];
    readonly depth?: number;
  };
}

const KINDS = ['PERSON', 'PERSON', 'PERSON', 'INSTITUTION', 'PARTY', 'COUNTRY'];
const EDGE_KINDS = ['MET', 'MET', 'MEMBER_OF', 'ACT', 'EXCHANGE_CHANNEL'];

/** A deterministic graph of clusters with some edges between them. */
export function largeGraph(size: number, edgeCount: number) {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) / 16_777_216;
  };
  const nodes = Array.from({ length: size }, (_, at) => ({
    id: `n${at}`,
    kind: KINDS[at % KINDS.length] as string,
    name: `Entity number ${at}`,
    meetingCount: Math.floor(40 / (1 + at / 25)),
  }));
  const cluster = Math.ceil(size / 40);
  const edges = Array.from({ length: edgeCount }, (_, at) => {
    const source = Math.floor(random() * size);
    const neighbour = Math.floor(source / cluster) * cluster + Math.floor(random() * cluster);
    const target = Math.min(size - 1, random() < 0.85 ? neighbour : Math.floor(random() * size));
    const day = `20${10 + (at % 15)}-${String(1 + (at % 12)).padStart(2, '0')}-0${1 + (at % 9)}`;
    const kind = EDGE_KINDS[at % EDGE_KINDS.length] as string;
    return {
      id: `e${at}`,
      kind,
      source: `n${source}`,
      target: `n${target === source ? (target + 1) % size : target}`,
      label: `met, ${day}`,
      status: kind === 'MET' ? 'HELD' : null,
      phase: null,
      intended: null,
      earliest: day,
      latest: day,
      meetingId: kind === 'MET' ? `m${at}` : null,
      channelId: null,
    };
  });
  return { nodes, edges };
}

/** Responds to `overview` with the first `maxNodes` nodes (or all), and to `subgraph` at depth 0. */
export function createLargeGraphResponder(size: number, edgeCount: number, returnsAll = false) {
  const { nodes, edges } = largeGraph(size, edgeCount);
  const dataset = { asOf: '2025-01', entities: size, meetings: edgeCount, sources: 1, version: 'large' };
  return (body: unknown): object => {
    const { query, variables } = body as RequestBody;
    if (query.startsWith('query Latest')) return { data: { meetings: { totalCount: 0, nodes: [] } } };
    const around = variables?.around && new Set(variables.around);
    const shown = around
      ? nodes.filter(({ id }) => around.has(id))
      : nodes.slice(0, returnsAll ? size : (variables?.maxNodes ?? size));
    const ids = new Set(shown.map(({ id }) => id));
    const between = edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
    const subgraph = { truncated: shown.length < size, nodes: shown, edges: between, hidden: [] };
    return { data: { dataset, subgraph } };
  };
}

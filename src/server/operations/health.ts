/** Health of the server: /livez (the process runs) and /readyz (it can read the graph). */
import type { ServerResponse } from 'node:http';
import type { Readiness } from '../../engines/graph.js';

/** The body of `/readyz`; `draining` means that the server is stopping. */
export type Health = { readonly status: 'ready' | 'empty' | 'outdated' | 'unreachable' | 'draining' };

export function toHealth(readiness: Readiness, isDraining: boolean): Health {
  return { status: isDraining ? 'draining' : readiness.state };
}

export function sendHealth(response: ServerResponse, health: Health | { readonly status: 'live' }): void {
  const isHealthy = health.status === 'ready' || health.status === 'live';
  response.writeHead(isHealthy ? 200 : 503, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
  response.end(`${JSON.stringify(health)}\n`);
}

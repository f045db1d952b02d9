/** /livez and /readyz: whether the process runs, and whether it can answer. */
import type { ServerResponse } from 'node:http';
import type { Readiness } from '../../engines/graph.js';

/** What `/readyz` says; `draining` is a server that is about to stop. */
export type Health = { readonly status: 'ready' | 'empty' | 'outdated' | 'unreachable' | 'draining' };

export function toHealth(readiness: Readiness, draining: boolean): Health {
  return { status: draining ? 'draining' : readiness.state };
}

export function sendHealth(response: ServerResponse, health: Health | { readonly status: 'live' }): void {
  const isHealthy = health.status === 'ready' || health.status === 'live';
  response.writeHead(isHealthy ? 200 : 503, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
  response.end(`${JSON.stringify(health)}\n`);
}

/** Stops an HTTP server without dropping a request. */
import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export const DEFAULT_DRAIN_NOTICE_MS = 500;
const IDLE_SWEEP_MS = 50;

/** Keeps accepting requests for `noticeMs`, then closes the port and resolves when all requests have ended. */
export async function drainServer(server: Server, noticeMs: number): Promise<void> {
  await sleep(noticeMs);
  const closed = new Promise<void>((resolve) => {
    // The `close` of node:http would also end new connections whose first request is still arriving.
    NetServer.prototype.close.call(server, () => resolve());
  });
  await sleep(noticeMs);
  const sweep = setInterval(() => server.closeIdleConnections(), IDLE_SWEEP_MS);
  await closed.finally(() => clearInterval(sweep));
}

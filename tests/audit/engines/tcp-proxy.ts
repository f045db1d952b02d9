/** A TCP proxy on a free port whose network can be made bad, for the connections that are there and those that come. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export type Impairment =
  | 'none'
  /** Each piece comes this much later, on the way there and on the way back. */
  | { readonly latencyMs: number }
  | 'reset'
  /** What is sent is lost, also later on the same connection. */
  | 'black hole'
  /** Nothing comes for this long, and then the end. */
  | { readonly slowCloseMs: number }
  | { readonly bytesASecond: number }
  /** This many bytes of what comes back, and then the end. */
  | { readonly cutAfter: number };

const TICK_MS = 50;

export class TcpProxy {
  private impairment: Impairment = 'none';
  private readonly connections = new Set<ProxiedConnection>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async start(target: { host: string; port: number }): Promise<TcpProxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const proxy = new TcpProxy(server, (server.address() as AddressInfo).port);
    server.on('connection', (client) => {
      const pair = new ProxiedConnection(client, connect(target));
      proxy.connections.add(pair);
      client.once('close', () => proxy.connections.delete(pair));
      pair.impair(proxy.impairment);
    });
    return proxy;
  }

  impair(badness: Impairment): void {
    this.impairment = badness;
    for (const pair of this.connections) pair.impair(badness);
  }

  async close(): Promise<void> {
    for (const pair of this.connections) pair.end();
    this.server.close();
    await once(this.server, 'close');
  }
}

/** One connection: from the client to the proxy, and from there on. */
class ProxiedConnection {
  private impairment: Impairment = 'none';
  private lost = false;
  private left = Number.POSITIVE_INFINITY;

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
  ) {
    this.forward(client, server);
    this.forward(server, client);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      one.setNoDelay(true);
      one.on('error', () => {});
      one.once('close', () => {
        if (!this.lost) other.destroy();
      });
    }
  }

  impair(badness: Impairment): void {
    this.impairment = badness;
    if (badness === 'black hole') this.lost = true;
    if (badness === 'reset') {
      this.client.resetAndDestroy();
      this.server.destroy();
    }
    if (typeof badness === 'object' && 'slowCloseMs' in badness) {
      this.lost = true;
      setTimeout(() => this.end(), badness.slowCloseMs);
    }
    this.left =
      typeof badness === 'object' && 'cutAfter' in badness ? badness.cutAfter : Number.POSITIVE_INFINITY;
  }

  end(): void {
    this.client.destroy();
    this.server.destroy();
  }

  private forward(from: Socket, to: Socket): void {
    let last = Promise.resolve();
    from.on('data', (data) => {
      if (this.lost) return;
      from.pause();
      last = last.then(() => this.relay(data, from, to)).then(() => void from.resume());
    });
  }

  private async relay(data: Buffer, from: Socket, to: Socket): Promise<void> {
    const { impairment } = this;
    const back = from === this.server;
    if (typeof impairment === 'object' && 'latencyMs' in impairment) await later(impairment.latencyMs);
    if (typeof impairment === 'object' && 'bytesASecond' in impairment && back) {
      const size = Math.max(1, Math.round((impairment.bytesASecond * TICK_MS) / 1_000));
      let at = 0;
      for (; at < data.length && this.impairment === impairment && !to.destroyed; at += size) {
        to.write(data.subarray(at, at + size));
        await later(TICK_MS);
      }
      to.write(data.subarray(Math.min(at, data.length)));
      return;
    }
    if (back && data.length >= this.left) {
      to.end(data.subarray(0, this.left));
      this.server.destroy();
      return;
    }
    if (back) this.left -= data.length;
    if (!this.lost && !to.destroyed) to.write(data);
  }
}

const later = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
